import type { Bus } from './bus.port';
import { EmbeddedBus, type ImportableStore } from './embedded.bus';
import { ShuffledBus } from './shuffled.bus';

/** file: where checkpoints and holds are kept, beside the store's own. */
export type BusOptions = { readonly store: ImportableStore; readonly file: string } & (
  { readonly kind: 'embedded' } | { readonly kind: 'shuffled'; readonly seed: number }
);

/** The bus a configuration names. Close it after the reaction servers and before the store. */
export const openBus = (options: BusOptions): Bus =>
  options.kind === 'embedded'
    ? new EmbeddedBus(options.store, options.file)
    : new ShuffledBus(options.store, options.file, options.seed);
