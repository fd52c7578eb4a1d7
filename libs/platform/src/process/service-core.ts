import { CommandHandler, type Recorded } from '@xmh/eventing';
import { foldAsOf, mergeByPosition, type ReadModels } from '@xmh/read-models';
import type { Service, ServiceCore } from '../service';
import type { DueCommands } from './due/due-commands';
import type { Shared } from './shared';

/** What one service's providers are made of. */
export function serviceCore(
  service: Service,
  shared: Shared,
  readModels: ReadModels,
  dueCommands: DueCommands,
): ServiceCore {
  const { store, catalogue, clock, directory, release, schemes, registers, log, metrics } = shared;
  const observe = (command: string, result: string): void => metrics.command(command, result);
  const core = { store, catalogue, clock, directory, release, observe };
  const read = async (streams: readonly string[]): Promise<Recorded[]> =>
    mergeByPosition(await Promise.all(streams.map((stream) => store.read(stream))));
  return {
    ...core,
    service: service.name,
    schemes,
    words: registers.words,
    files: registers.files,
    people: registers.people,
    views: {
      collection: (view) => readModels.collection(view),
      asOf: async (view, streams, day) => foldAsOf(view, await read(streams), day, catalogue),
    },
    log,
    handler: (plan) => dueCommands.handledBy(new CommandHandler(core, plan)),
  };
}
