import { RebuildNeeded } from '@xmh/read-models';
import type { Process } from '../process/process';

/** Starts the views. Builds of another log stop the start, unless REBUILD=all has them made anew. */
export async function startViews({ services, config }: Process): Promise<void> {
  for (const { views } of services) {
    try {
      await views.start();
    } catch (fault) {
      if (!(fault instanceof RebuildNeeded) || config.REBUILD !== 'all') throw fault;
      for (const view of fault.views) await views.rebuild(view);
      await views.start();
    }
  }
}

/**
 * With REBUILD=all, reactions whose checkpoint is of another log go through this one from its beginning: what they did
 * already is met again as a repeat, and what the restored log has lost is done anew.
 */
export async function resumeReactions({ services, config, bus, beginning }: Process): Promise<void> {
  if (config.REBUILD !== 'all') return;
  for (const { reactions } of services) {
    for (const group of reactions.names) {
      const checkpoint = await bus.checkpoints.load(group);
      if (checkpoint && checkpoint.epoch !== bus.epoch) await reactions.resumeFrom(group, { position: beginning });
    }
  }
}
