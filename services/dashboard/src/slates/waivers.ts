import { slateIdOf } from '@xmh/contracts';
import { endOfDay } from '@xmh/eventing';
import type { Reader, ServiceCore } from '@xmh/platform';
import { slates, type SlateWaiver } from './slate.view';

/** What these organisations were released from in a call, up to the reader's day. */
export async function waiversOn(
  core: ServiceCore,
  callId: string,
  organisations: readonly string[],
  { asOf }: Reader,
): Promise<(organisation: string) => readonly SlateWaiver[]> {
  const found = new Map<string, readonly SlateWaiver[]>();
  const ids = organisations.map((organisation) => slateIdOf(organisation, callId));
  const size = 500;
  for (let from = 0; from < ids.length; from += size) {
    const query = { where: { slateId: { in: ids.slice(from, from + size) } }, page: { size } };
    const { items } = await core.views.collection(slates).find({ scope: { everything: true }, ...query });
    for (const { key, document } of items) found.set(key, document.waivers);
  }
  const until = asOf === undefined ? undefined : endOfDay(asOf);
  return (organisation) => (found.get(slateIdOf(organisation, callId)) ?? []).filter((waiver) => stands(waiver, until));
}

/** Given by then and not yet taken back; without an instant: now. */
export const stands = ({ at, revokedAt }: SlateWaiver, until: string | undefined): boolean =>
  until === undefined ? revokedAt === undefined : at <= until && (revokedAt === undefined || revokedAt > until);
