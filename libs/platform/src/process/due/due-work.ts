import type { Process } from '../process';

/** Real time is looked at from now on; simulated time stands still, but does what a stop left undone. */
export async function beginDueWork({ clock, days, services }: Process): Promise<void> {
  if (days) return days.advance(clock.now());
  for (const service of services) service.clock?.start();
}
