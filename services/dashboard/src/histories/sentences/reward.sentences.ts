import type {
  EntryAdmitted,
  EntryWithdrawn,
  PrizeGranted,
  PrizesDecided,
  PrizesProposed,
  PrizeWithdrawn,
  Ranked,
  RewardArticleWaived,
  RewardWaiverRevoked,
  RoundOpened,
} from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import { decision, fact, type SentencesOf, system, type Teller } from '../sentence';
import { revokedWords, waivedWords } from '../words/waiver.words';

type RewardEvent = EventOf<
  | typeof RoundOpened
  | typeof Ranked
  | typeof PrizesProposed
  | typeof PrizesDecided
  | typeof EntryAdmitted
  | typeof EntryWithdrawn
  | typeof PrizeGranted
  | typeof PrizeWithdrawn
  | typeof RewardArticleWaived
  | typeof RewardWaiverRevoked
>;
type Proposed = Pick<EventOf<typeof PrizesProposed>['data'], 'award' | 'places'>;

const proposing = 'reward.prizes-proposed';

const placesWords = ({ award, places }: Proposed, { terms }: Teller): string =>
  places.map(({ place, projects }) => `${terms.place(award, place)}${projects.length}个`).join('、');

export const rewardSentences: SentencesOf<RewardEvent> = {
  'reward.round-opened': decision(({ award }, { terms }) => `开启“${terms.awardName(award)}”评选`),
  'reward.ranked': fact(({ award, count }, { terms }) => {
    const by = terms.award(award)?.ranking?.by.map((figure) => terms.figure(figure)) ?? [];
    return `“${terms.awardName(award)}”排序：参评${count}个${by.length === 0 ? '' : `，依次按${by.join('、')}`}`;
  }),
  [proposing]: decision((data, teller) => {
    const before = teller.before<Proposed>([proposing]);
    const instead = before ? `，代替原拟定的${placesWords(before, teller)}` : '';
    return `拟定“${teller.terms.awardName(data.award)}”：${placesWords(data, teller)}${instead}`;
  }),
  'reward.prizes-decided': decision((data, teller) => {
    const { award, step: key, decision: decided, reason } = data;
    const { terms } = teller;
    const step = terms.award(award)?.steps.find((one) => one.key === key);
    const why = reason === undefined ? '' : `；理由：${reason}`;
    const what = `“${terms.awardName(award)}”${step?.name ?? key}：${terms.decision(step, decided)}`;
    return `${what}（${placesWords(data, teller)}）${why}`;
  }),
  'reward.entry-admitted': system(
    ({ assessment, outcome }, { terms }) =>
      `${terms.assessmentName(assessment)}结论为“${terms.outcome(outcome, assessment)}”，列入参评`,
  ),
  'reward.entry-withdrawn': system(
    ({ assessment }, { terms }) => `${terms.assessmentName(assessment)}的结论被推翻，退出参评`,
  ),
  'reward.prize-granted': decision(
    ({ award, place }, { terms }) => `获“${terms.awardName(award)}”${terms.place(award, place)}`,
  ),
  'reward.prize-withdrawn': decision(
    ({ award, place, reason }, { terms }) =>
      `撤销“${terms.awardName(award)}”${terms.place(award, place)}；理由：${reason}`,
  ),
  'reward.article-waived': decision(waivedWords),
  'reward.waiver-revoked': decision(revokedWords),
};
