import type { Where } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import { type Day, standing } from '../honours/standing';
import { streamOfRecipient } from '../recipients/recipient.handler';
import { type CommendationRow, commendationRows } from './commendation.view';

/** A commendation as it stands, or stood at the end of the reader's day; undefined: not there, or not for him to see. */
export async function commendationSeen(
  core: ServiceCore,
  id: string,
  { scope, asOf }: Day,
): Promise<CommendationRow | undefined> {
  const found = await core.views.collection(commendationRows).get(id, scope);
  if (!found || asOf === undefined) return found?.document;
  return (await core.views.asOf(commendationRows, [streamOfRecipient(found.document)], asOf)).get(id);
}

interface Page {
  readonly page: number;
  readonly size: number;
}

/** Commendations by day, one page of them; of an earlier day at most 2,000 are looked at. */
export async function commendationsSeen(
  core: ServiceCore,
  where: Where,
  { page, size }: Page,
  { scope, asOf }: Day,
): Promise<{ readonly total: number; readonly items: CommendationRow[] }> {
  const offset = (page - 1) * size;
  if (asOf === undefined) {
    const query = { scope, where, sort: [{ field: 'on' }], page: { size, offset } };
    const { total, items } = await core.views.collection(commendationRows).find(query);
    return { total, items: items.map(({ document }) => document) };
  }
  const streamsOf = (row: CommendationRow) => [streamOfRecipient(row)];
  const then = await standing(core, commendationRows, where, { scope, asOf, streamsOf });
  const order = ({ on, commendationId }: CommendationRow): string => `${on} ${commendationId}`;
  const sorted = then.sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return { total: sorted.length, items: sorted.slice(offset, offset + size) };
}
