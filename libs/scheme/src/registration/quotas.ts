import { trackOf } from '../document/find';
import type { Quota } from '../document/registration/track';
import type { Scheme } from '../document/scheme';
import { amount } from '../conditions/amount';
import type { Verdict } from '../verdicts/verdict';

/** The quotas that bind an organisation of this kind on this track, in document order. */
export function quotasFor(scheme: Scheme, track: string, kind: string): readonly Quota[] {
  return (trackOf(scheme, track)?.quotas ?? []).filter(({ kinds }) => kinds === undefined || kinds.includes(kind));
}

/** Whether the n-th seat may be taken: one verdict for each quota that has a maximum. */
export function mostVerdicts(quotas: readonly Quota[], nth: number, subject: string): Verdict[] {
  return quotas.flatMap(({ article, most }) => {
    if (most === undefined) return [];
    const limit = amount(most);
    return [{ article, holds: nth <= limit, subject, tried: `第${nth}个`, limit: `至多${limit}个` }];
  });
}

/** Whether enough seats are taken when the call closes: one verdict for each quota that has a minimum. */
export function leastVerdicts(quotas: readonly Quota[], taken: number, subject: string): Verdict[] {
  return quotas.flatMap(({ article, least }) => {
    if (least === undefined) return [];
    const limit = amount(least);
    return [{ article, holds: taken >= limit, subject, tried: `${taken}个`, limit: `至少${limit}个` }];
  });
}
