import { type Clock, type EventStore, morningOf, start } from '@xmh/eventing';
import { advancedTo, RealClock, SimulatedClock } from '@xmh/messaging';
import type { Config } from '../../configuration/configuration';

export const openClock = ({ CLOCK, SIMULATED_START }: Config): Clock =>
  CLOCK === 'simulated' && SIMULATED_START !== undefined
    ? new SimulatedClock(morningOf(SIMULATED_START))
    : new RealClock();

/** A simulated clock stands, after a restart, where it was moved to, and never before the newest event. */
export async function catchUp(clock: Clock, store: EventStore): Promise<void> {
  if (!(clock instanceof SimulatedClock)) return;
  for (const instant of [await advancedTo(store), await newest(store)]) {
    if (instant !== undefined && instant > clock.now()) clock.moveTo(instant);
  }
}

async function newest(store: EventStore): Promise<string | undefined> {
  const head = await store.head();
  if (head === start) return undefined;
  const after = String(BigInt(head) - 1n).padStart(start.length, '0');
  const { events } = await store.page({ prefixes: [], after, limit: 1 });
  return events[0]?.meta.at;
}
