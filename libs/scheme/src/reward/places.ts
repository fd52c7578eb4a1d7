import { amount } from '../conditions/amount';
import type { Facts } from '../conditions/facts';
import { namesOf } from '../conditions/names';
import { belongs } from '../conditions/test';
import { demandOf } from '../conditions/words';
import type { Award } from '../document/reward/award';
import type { Scheme } from '../document/scheme';
import type { Verdict } from '../verdicts/verdict';
import type { Ranked } from './ranking';

/** Who is proposed for which place, places in the order of the award. */
export type Proposal = Readonly<Record<string, readonly string[]>>;

/** One verdict for each bound of each place: 三等奖4名, 至少5名. `counts`: place key → how many are proposed. */
export function placeVerdicts(award: Award, counts: Readonly<Record<string, number>>): Verdict[] {
  return (award.places ?? []).flatMap(({ key, name, bounds }) =>
    bounds.flatMap(({ article, least, most }) => {
      const count = counts[key] ?? 0;
      const about = { article, subject: award.name, tried: `${name}${count}名` };
      const low = least === undefined ? undefined : amount(least);
      const high = most === undefined ? undefined : amount(most);
      return [
        ...(low === undefined ? [] : [{ ...about, holds: count >= low, limit: `${name}至少${low}名` }]),
        ...(high === undefined ? [] : [{ ...about, holds: count <= high, limit: `${name}至多${high}名` }]),
      ];
    }),
  );
}

/**
 * Whether a proposal follows the ranking: nobody has a place, or a better one, before somebody who ranks higher. Ties may stand
 * either way. Undefined when the award ranks nobody. `ranked` are all who are eligible.
 */
export function orderVerdict(award: Award, ranked: readonly Ranked[], proposal: Proposal): Verdict | undefined {
  if (!award.ranking) return undefined;
  const places = award.places ?? [];
  const placed = new Map(places.flatMap(({ key }, at) => (proposal[key] ?? []).map((id) => [id, at] as const)));
  const placeAt = ({ id }: Ranked) => placed.get(id) ?? places.length;
  const about = { article: award.ranking.article, subject: award.name };
  const words = (one: Ranked) => `${one.name ?? one.id}${places[placeAt(one)]?.name ?? '未列入'}`;
  let worst: Ranked | undefined; // among those who rank strictly higher
  let level: Ranked[] = []; // those who share the rank at hand
  for (const entry of ranked) {
    if (level[0] && level[0].rank < entry.rank) {
      for (const one of level) if (!worst || placeAt(one) > placeAt(worst)) worst = one;
      level = [];
    }
    level.push(entry);
    if (!worst || placeAt(worst) <= placeAt(entry)) continue;
    const limit = `${worst.name ?? worst.id}排第${worst.rank}，应在第${entry.rank}的${entry.name ?? entry.id}之前`;
    return { ...about, holds: false, tried: `${words(entry)}、${words(worst)}`, limit };
  }
  return { ...about, holds: true };
}

/** Whether a candidate belongs to those the award is chosen among, under the award's article. */
export function eligibleVerdict(scheme: Scheme, award: Award, facts: Facts, subject: string): Verdict {
  const { tracks, kinds, where } = award.among;
  const names = namesOf(scheme);
  const limits = [
    ...(tracks ? [`限${tracks.map(names.track).join('、')}`] : []),
    ...(kinds ? [`限${kinds.map(names.kind).join('、')}`] : []),
    ...(where ? [demandOf(where, names)] : []),
  ];
  const tried = facts.track === undefined ? subject : `${names.track(facts.track)}“${subject}”`;
  const limit = limits.length === 0 ? undefined : limits.join('，');
  const holds = belongs(award.among, facts);
  return { article: award.article, holds, subject, tried, ...(limit === undefined ? {} : { limit }) };
}
