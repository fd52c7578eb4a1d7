import {
  datedOn,
  fromScheme,
  judge,
  PrizesDecided,
  PrizesProposed,
  PrizesRevoked,
  Ranked,
  rewardWaiving,
  RoundOpened,
  type SchemeContext,
  stageAbsent,
  waive,
  type Waiving,
} from '@xmh/contracts';
import {
  accept,
  type AccessRow,
  type AccessTable,
  type Decider,
  type Deciding,
  type Decision,
  refuse,
} from '@xmh/eventing';
import { type Award, decisionOf, orderVerdict, placeVerdicts, type Verdict } from '@xmh/scheme';
import { weighCandidate } from '../commendations/candidate';
import type { Known } from '../recipients/known';
import { entered, type Standings } from './candidates';
import type { RoundCommand, RoundEvent } from './round.commands';
import { evolve, type Round } from './round.state';

export interface RoundContext extends SchemeContext {
  readonly call: { readonly issuer: { readonly id: string; readonly path: string } };
  readonly award: Award | undefined;
  readonly standings: Standings;
  /** Projects a proposal names, entered or not; one that is not there is unknown. */
  readonly named: ReadonlyMap<string, Known>;
  /** How far the entries were read. */
  readonly seen: string;
}

type RoundDecide<Type extends RoundCommand['type']> = Decider<
  RoundCommand,
  RoundEvent,
  Round,
  RoundContext
>['decide'][Type];

const byFirstStep: AccessRow<RoundCommand, Round, RoundContext> = fromScheme(
  'rewards.awards.steps.by',
  (_, __, { award }) => {
    const step = award?.steps[0];
    return step && { by: step.by, article: step.article };
  },
);

export const roundAccess: AccessTable<RoundCommand, Round, RoundContext> = {
  OpenRound: [byFirstStep],
  RankRound: [byFirstStep],
  ProposePrizes: [byFirstStep],
  DecidePrizes: [
    fromScheme('rewards.awards.steps.by', ({ data }, _, { award }) => {
      const step = award?.steps.find(({ key }) => key === data.step);
      return step && { by: step.by, article: step.article };
    }),
  ],
  RevokePrizes: [
    fromScheme('rewards.awards.steps.by', (_, __, { award }) => {
      const step = award?.steps.at(-1);
      return step && { by: step.by, article: step.article };
    }),
  ],
  WaiveArticle: [
    fromScheme('articles[].overrideBy', ({ data }, _, { pinned }) => {
      const article = pinned.scheme.articles[data.article];
      return article?.degree === 'default' ? { by: article.overrideBy, article: data.article } : undefined;
    }),
  ],
};

const openRound: RoundDecide<'OpenRound'> = ({ data, meta }, round, context) => {
  if (round.status !== 'absent') return refuse('round-open-already', '这一批次的此项评奖已经开启');
  const { award, pinned, call } = context;
  if (!award) return stageAbsent('评奖');
  const day = datedOn(data.on, meta, context);
  if ('refused' in day) return day;
  const judged = judge([{ article: award.article, holds: true, subject: award.name }], meta, context);
  if ('refused' in judged) return judged;
  const { roundId, callId } = data;
  return accept(
    RoundOpened({ roundId, callId, award: award.key, scheme: pinned.ref, issuer: call.issuer, on: day.on }),
    judged.ground,
  );
};

const rankRound: RoundDecide<'RankRound'> = ({ data, meta }, round, context) => {
  if (round.status === 'absent') return roundAbsent();
  if (round.status === 'decided') return decided();
  const { award, standings, seen } = context;
  if (!award?.ranking) return stageAbsent('排序');
  const day = datedOn(data.on, meta, context);
  if ('refused' in day) return day;
  const judged = judge([{ article: award.ranking.article, holds: true, subject: award.name }], meta, context);
  if ('refused' in judged) return judged;
  const by = award.ranking.by;
  const head = standings.ranked.slice(0, 200).map(({ id, rank, tied, figures }) => ({
    projectId: id,
    rank,
    tied,
    figures: Object.fromEntries(
      by.flatMap((ref) => (figures[ref]?.value === undefined ? [] : [[ref, figures[ref].value]])),
    ),
  }));
  const { callId } = round;
  const summary = { count: standings.ranked.length, digest: standings.digest, head, seen };
  return accept(Ranked({ roundId: data.roundId, callId, award: award.key, ...summary, on: day.on }), judged.ground);
};

const proposePrizes: RoundDecide<'ProposePrizes'> = ({ data, meta }, round, context) => {
  if (round.status === 'absent') return roundAbsent();
  if (round.status === 'decided') return decided();
  const { award } = context;
  if (!award?.places) return stageAbsent('奖次');
  if (award.ranking && outdated(round, context)) return rankFirst();
  const named = data.places.flatMap(({ projects }) => projects);
  if (new Set(named).size < named.length) return refuse('project-named-twice', '同一项目不能列两次', 422);
  const unknown = data.places.find(({ place }) => !award.places?.some(({ key }) => key === place));
  if (unknown) return refuse('place-unknown', `没有“${unknown.place}”这一奖次`, 422);
  const day = datedOn(data.on, meta, context);
  if ('refused' in day) return day;
  const proposed = { places: data.places, callId: round.callId, on: day.on, today: meta.today };
  const judged = judge(proposalVerdicts(proposed, award, context), meta, context, round.waivers);
  if ('refused' in judged) return judged;
  const { roundId, places } = data;
  return accept(PrizesProposed({ roundId, callId: round.callId, award: award.key, places, on: day.on }), judged.ground);
};

interface Proposed {
  readonly places: readonly { place: string; projects: readonly string[] }[];
  readonly callId: string;
  readonly on: string;
  readonly today: string;
}

function proposalVerdicts({ places, ...when }: Proposed, award: Award, context: RoundContext) {
  const { standings, named } = context;
  const eligible = places
    .flatMap(({ projects }) => projects)
    .flatMap((subject): Verdict[] => {
      const known = named.get(subject);
      const row = known?.project;
      const outside = { article: award.article, holds: false, subject: row?.title ?? subject, tried: '未列入参评' };
      if (!known || !row) return [{ ...outside, limit: award.name }];
      const { verdicts } = weighCandidate({ award, subject, known, ...when }, context);
      const amiss = verdicts.some(({ article, holds }) => article === award.article && !holds);
      return amiss || (row.callId === when.callId && entered(row)) ? [...verdicts] : [...verdicts, outside];
    });
  const counts = Object.fromEntries(places.map(({ place, projects }) => [place, projects.length]));
  const order = orderVerdict(
    award,
    standings.ranked,
    Object.fromEntries(places.map(({ place, projects }) => [place, projects])),
  );
  return [...eligible, ...placeVerdicts(award, counts), ...(order ? [order] : [])];
}

const decidePrizes: RoundDecide<'DecidePrizes'> = ({ data, meta }, round, context) => {
  if (round.status === 'absent') return roundAbsent();
  if (round.status !== 'proposed') return refuse('nothing-proposed', '还没有拟定奖次，或已经作出决定');
  const { award } = context;
  const step = award?.steps.find(({ key }) => key === data.step);
  const decision = step && decisionOf(step, data.decision);
  if (!award || !step || !decision) return refuse('decision-unknown', '方案没有这一环节或这种决定', 422);
  if (award.ranking && outdated(round, context)) return rankFirst();
  const day = datedOn(data.on, meta, context);
  if ('refused' in day) return day;
  const judged = judge([{ article: step.article, holds: true, subject: award.name }], meta, context, round.waivers);
  if ('refused' in judged) return judged;
  const { roundId, reason } = data;
  const places = round.places.map(({ place, projects }) => ({ place, projects: [...projects] }));
  const facts = {
    roundId,
    callId: round.callId,
    award: award.key,
    step: step.key,
    decision: decision.key,
    leads: decision.leads,
  };
  return accept(
    PrizesDecided({ ...facts, places, ...(reason !== undefined && { reason }), on: day.on }),
    judged.ground,
  );
};

/** The decision falls; what it granted is withdrawn by its own reaction. */
const revokePrizes: RoundDecide<'RevokePrizes'> = ({ data, meta }, round, context) => {
  if (round.status === 'absent') return roundAbsent();
  const { award } = context;
  if (round.status !== 'decided' || !award) return refuse('nothing-decided', '还没有作出评奖决定');
  const day = datedOn(data.on, meta, context);
  if ('refused' in day) return day;
  const judged = judge([{ article: award.article, holds: true, subject: award.name }], meta, context, round.waivers);
  if ('refused' in judged) return judged;
  const places = round.places.map(({ place, projects }) => ({ place, projects: [...projects] }));
  const { roundId, reason } = data;
  return accept(
    PrizesRevoked({ roundId, callId: round.callId, award: award.key, places, reason, on: day.on }),
    judged.ground,
  );
};

const waiveArticle = (
  command: Deciding<'WaiveArticle', Waiving>,
  round: Round,
  context: RoundContext,
): Decision<RoundEvent> =>
  round.status === 'absent' ? roundAbsent() : waive(rewardWaiving, command, context, round.waivers);

/** The entries changed since the round was ranked: a conclusion came or fell. */
const outdated = (round: Exclude<Round, { status: 'absent' }>, { standings }: RoundContext): boolean =>
  round.ranking !== standings.digest;
const roundAbsent = () => refuse('round-absent', '没有这次评奖', 404);
const decided = () => refuse('round-decided', '这次评奖已经作出决定');
const rankFirst = () => refuse('ranking-outdated', '请先按现有考核结果排序');

export const roundDecider: Decider<RoundCommand, RoundEvent, Round, RoundContext> = {
  initial: { status: 'absent' },
  evolve,
  decide: {
    OpenRound: openRound,
    RankRound: rankRound,
    ProposePrizes: proposePrizes,
    DecidePrizes: decidePrizes,
    RevokePrizes: revokePrizes,
    WaiveArticle: waiveArticle,
  },
};
