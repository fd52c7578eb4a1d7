import type { Process } from '../process/process';
import type { Standing } from './metrics';
import { standingsOf } from './standings';

export interface Health {
  readonly status: 'ok' | 'not-ready';
  readonly store: 'ok' | 'unavailable';
  readonly directory: { readonly lagSeconds: number };
  readonly standings: readonly Standing[];
  readonly parked: number;
}

/** Ready: the store answers, posts are known, no view has stopped. What is parked waits for a person and stops nobody. */
export async function healthOf({ store, directory, services }: Process): Promise<Health> {
  const lagSeconds = directory.lagSeconds();
  try {
    await store.head();
    const standings = await standingsOf(services);
    const parked = standings.reduce((sum, standing) => sum + standing.parked, 0);
    const ready = lagSeconds <= 5 && standings.every(({ fault }) => fault === undefined);
    return { status: ready ? 'ok' : 'not-ready', store: 'ok', directory: { lagSeconds }, standings, parked };
  } catch {
    return { status: 'not-ready', store: 'unavailable', directory: { lagSeconds }, standings: [], parked: 0 };
  }
}
