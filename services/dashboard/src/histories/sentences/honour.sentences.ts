import type {
  CommendationCorrected,
  CommendationWithdrawn,
  Commended,
  PrizeCorrected,
  PrizesRevoked,
  PromotionCorrected,
  PromotionFiled,
  PromotionWithdrawn,
} from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import { corrected, decision, fact, type SentencesOf, type Teller, withParticulars } from '../sentence';
import { figureWords } from '../words/figure.words';
import { dayChange, recordChanges, recordWords } from '../words/record.words';

type HonourEvent = EventOf<
  | typeof PrizesRevoked
  | typeof PrizeCorrected
  | typeof Commended
  | typeof CommendationCorrected
  | typeof CommendationWithdrawn
  | typeof PromotionFiled
  | typeof PromotionCorrected
  | typeof PromotionWithdrawn
>;
type Commendation = Omit<EventOf<typeof CommendationCorrected>['data'], 'corrects' | 'reason'>;
type Prize = Omit<EventOf<typeof PrizeCorrected>['data'], 'corrects' | 'reason'>;
type Promotion = Omit<EventOf<typeof PromotionFiled>['data'], 'reason'>;

const granting = ['reward.prize-granted', 'reward.prize-corrected'] as const;
const commending = ['reward.commended', 'reward.commendation-corrected'] as const;
const promoting = ['reward.record-filed', 'reward.record-corrected'] as const;

/** “先进党组织”表彰己局; the project whose history it is needs no name. */
function commendationName({ award, object, subject }: Commendation, { terms, voices }: Teller): string {
  const whom = { project: '', organisation: voices.organisation(subject), person: voices.person(subject) }[object];
  return `${whom}“${terms.awardName(award)}”`;
}

export const honourSentences: SentencesOf<HonourEvent> = {
  'reward.prizes-revoked': decision(({ award, places, reason }, { terms }) => {
    const fallen = places.map(({ place, projects }) => `${terms.place(award, place)}${projects.length}个`).join('、');
    return `撤销“${terms.awardName(award)}”的评定（${fallen}）；理由：${reason}`;
  }),
  [granting[1]]: fact((data, { terms, before }) => {
    const was = before<Prize>(granting, ({ roundId }) => roundId === data.roundId);
    const name = `“${terms.awardName(data.award)}”${terms.place(data.award, data.place)}`;
    return corrected(name, dayChange(was, data), data.reason);
  }),
  [commending[0]]: decision((data, teller) =>
    withParticulars(`给予${commendationName(data, teller)}表彰`, data.figures.map(figureWords).join('，')),
  ),
  [commending[1]]: fact((data, teller) => {
    const same = ({ commendationId }: Commendation): boolean => commendationId === data.commendationId;
    const was = teller.before<Commendation>(commending, same);
    return corrected(`${commendationName(data, teller)}的表彰`, dayChange(was, data), data.reason);
  }),
  'reward.commendation-withdrawn': decision(
    (data, teller) => `撤销${commendationName(data, teller)}的表彰；理由：${data.reason}`,
  ),
  [promoting[0]]: fact((data, teller) => `登记${recordWords(data.record, data, teller)}`),
  [promoting[1]]: fact((data, teller) => {
    const was = teller.before<Promotion>(promoting, ({ recordId }) => recordId === data.recordId);
    return corrected(teller.terms.recordName(data.record), recordChanges(data.record, was, data, teller), data.reason);
  }),
  'reward.record-withdrawn': decision(
    ({ record, reason }, { terms }) => `撤销${terms.recordName(record)}；理由：${reason}`,
  ),
};
