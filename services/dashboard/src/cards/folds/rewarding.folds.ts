import type {
  CommendationCorrected,
  CommendationWithdrawn,
  Commended,
  EntryAdmitted,
  EntryWithdrawn,
  PrizeCorrected,
  PrizeGranted,
  PrizeWithdrawn,
  PromotionCorrected,
  PromotionFiled,
  PromotionWithdrawn,
} from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import type { CardDocument } from '../card.document';
import type { Folds } from '../card.folds';

export type RewardingEvent = EventOf<
  | typeof EntryAdmitted
  | typeof EntryWithdrawn
  | typeof PrizeGranted
  | typeof PrizeCorrected
  | typeof PrizeWithdrawn
  | typeof Commended
  | typeof CommendationCorrected
  | typeof CommendationWithdrawn
  | typeof PromotionFiled
  | typeof PromotionCorrected
  | typeof PromotionWithdrawn
>;

type Prize = Pick<EventOf<typeof PrizeGranted>['data'], 'roundId' | 'award'>;
const otherPrizes = (card: CardDocument, { roundId, award }: Prize): CardDocument['prizes'] =>
  card.prizes.filter((prize) => prize.roundId !== roundId || prize.award !== award);
const otherCommendations = (card: CardDocument, id: string): CardDocument['commendations'] =>
  card.commendations.filter(({ commendationId }) => commendationId !== id);
const otherPromotions = (card: CardDocument, id: string): CardDocument['promotions'] =>
  card.promotions.filter(({ recordId }) => recordId !== id);

export const rewarding: Folds<RewardingEvent> = {
  'reward.entry-admitted': (card, { data: { assessment, cause, on } }) => ({
    ...card,
    entry: { assessment, cause, on },
  }),
  'reward.entry-withdrawn': (card) => ({ ...card, entry: undefined, prizes: [] }),
  'reward.prize-granted': (card, { data: { roundId, award, place, on } }) => ({
    ...card,
    prizes: [...card.prizes, { roundId, award, place, on }],
  }),
  'reward.prize-corrected': (card, { data: { roundId, award, place, on } }) => ({
    ...card,
    prizes: [...otherPrizes(card, { roundId, award }), { roundId, award, place, on }],
  }),
  'reward.prize-withdrawn': (card, { data }) => ({ ...card, prizes: otherPrizes(card, data) }),
  'reward.commended': (card, { data: { commendationId, award, on } }) => ({
    ...card,
    commendations: [...card.commendations, { commendationId, award, on }],
  }),
  'reward.commendation-corrected': (card, { data: { commendationId, award, on } }) => ({
    ...card,
    commendations: [...otherCommendations(card, commendationId), { commendationId, award, on }],
  }),
  'reward.commendation-withdrawn': (card, { data: { commendationId } }) => ({
    ...card,
    commendations: otherCommendations(card, commendationId),
  }),
  'reward.record-filed': (card, { data: { record, recordId, on } }) => ({
    ...card,
    promotions: [...card.promotions, { record, recordId, on }],
  }),
  'reward.record-corrected': (card, { data: { record, recordId, on } }) => ({
    ...card,
    promotions: [...otherPromotions(card, recordId), { record, recordId, on }],
  }),
  'reward.record-withdrawn': (card, { data: { recordId } }) => ({
    ...card,
    promotions: otherPromotions(card, recordId),
  }),
};
