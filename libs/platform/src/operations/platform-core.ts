import type { Core } from '@xmh/eventing';
import type { Process } from '../process/process';

/** What the platform's own few command handlers share. */
export const platformCore = ({ store, catalogue, clock, directory, release, metrics }: Process): Core => ({
  store,
  catalogue,
  clock,
  directory,
  release,
  observe: (command, result) => metrics.command(command, result),
});
