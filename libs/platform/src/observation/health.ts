import { z } from 'zod';
import type { Process } from '../process/process';
import { Standing } from './metrics';
import { standingsOf } from './standings';

export const Health = z.strictObject({
  status: z.enum(['ok', 'not-ready']),
  store: z.enum(['ok', 'unavailable']),
  directory: z.strictObject({ lagSeconds: z.number() }),
  standings: z.array(Standing).readonly(),
  parked: z.int().min(0),
});
export type Health = z.infer<typeof Health>;

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
