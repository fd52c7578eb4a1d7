import { digestOf } from '@xmh/eventing';
import type { Reader, ServiceCore } from '@xmh/platform';
import { type Award, eligibleVerdict, rank } from '@xmh/scheme';
import { factsOf, figuresOf } from '../cards/card.facts';
import { cardSource } from '../cards/card.source';
import { everyOne } from '../days/everything';
import type { Terms } from '../naming/terms';
import type { RankedProject, RankingDocument } from './ranking.document';

export interface Order {
  readonly lines: readonly RankedProject[];
  /** It is not the order that was ranked: conclusions came or fell since. */
  readonly stale: boolean;
}

/** The order that a round keeps, or, beyond its first lines, the one computed from the cards, which is held against its digest either way. */
export async function orderOf(
  core: ServiceCore,
  round: RankingDocument,
  terms: Terms,
  upTo: number,
  reader: Reader,
): Promise<Order> {
  const award = terms.award(round.award);
  if (!award?.ranking) return { lines: round.ranking, stale: false };
  const lines = await computedOrder(core, round, { ...award, ranking: award.ranking }, terms, reader);
  const kept = lines.map(({ projectId, rank, figures }) => [
    projectId,
    rank,
    award.ranking?.by.map((reference) => figures[reference] ?? null) ?? [],
  ]);
  const isKept = upTo <= round.ranking.length || round.count <= round.ranking.length;
  return { lines: isKept ? round.ranking : lines, stale: digestOf(kept) !== round.digest };
}

async function computedOrder(
  core: ServiceCore,
  { callId }: RankingDocument,
  award: Award & Required<Pick<Award, 'ranking'>>,
  { scheme }: Terms,
  reader: Reader,
): Promise<RankedProject[]> {
  const cards = await everyOne(cardSource(core), { callId, entered: true }, reader);
  const eligible = cards.filter(
    (card) => eligibleVerdict(scheme, award, factsOf(scheme, card, core.directory), card.title).holds,
  );
  const entries = eligible.map((card) => ({
    id: card.projectId,
    declared: card.declared ?? '',
    figures: figuresOf(card),
  }));
  return rank(award.ranking, entries).map(({ id, rank: place, tied, figures }) => ({
    projectId: id,
    rank: place,
    tied,
    figures: Object.fromEntries(
      award.ranking.by.flatMap((reference) => {
        const value = figures[reference]?.value;
        return value === undefined ? [] : [[reference, value]];
      }),
    ),
  }));
}
