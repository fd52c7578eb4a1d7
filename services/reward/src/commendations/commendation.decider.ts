import {
  byOverrider,
  CommendationCorrected,
  CommendationWithdrawn,
  Commended,
  correcting,
  datedOn,
  fromScheme,
  judge,
  rewardWaiving,
  roundIdOf,
  stageAbsent,
  waive,
} from '@xmh/contracts';
import { accept, type AccessRow, type AccessTable, type DecideTable, derivedId, refuse } from '@xmh/eventing';
import type { RecipientContext } from '../recipients/recipient.context';
import type { Recipient } from '../recipients/recipient.state';
import { weighCandidate } from './candidate';
import type { CommendationCommand, CommendationEvent } from './commendation.commands';

/** The id a commendation gets from the command that gives it. */
export const commendationIdOf = (commandId: string): string => derivedId(commandId, 'commendation');

const byGrantor: AccessRow<{ readonly type: string }, Recipient, RecipientContext> = fromScheme(
  'rewards.awards[].steps[].by',
  (_, __, { award }) => {
    const step = award?.steps.at(-1);
    return step && { by: step.by, article: step.article };
  },
);

export const commendationAccess: AccessTable<CommendationCommand, Recipient, RecipientContext> = {
  Commend: [byGrantor],
  CorrectCommendation: [byGrantor],
  WithdrawCommendation: [byGrantor],
  WaiveAwardArticle: [byOverrider()],
};

const unknown = () => refuse('commendation-unknown', '没有这项表彰，或已撤销', 404);

const isHeld = (commendations: Recipient['commendations'], callId: string, award: string): boolean =>
  Object.values(commendations).some((one) => !one.withdrawn && one.callId === callId && one.award === award);

export const decideCommendations: DecideTable<CommendationCommand, CommendationEvent, Recipient, RecipientContext> = {
  Commend: ({ data, meta }, { commendations, waivers }, context) => {
    const { award, known } = context;
    const [step, another] = award?.steps ?? [];
    if (!award || !step || !known) return stageAbsent('表彰');
    if (award.places) return refuse('award-has-places', `“${award.name}”按奖次评定，请开启评奖`, 422);
    const decision = step.decisions.find(({ leads }) => leads === 'on');
    if (another || step.mode !== 'single' || step.form !== undefined || !decision) {
      return refuse('stage-not-built', '本版本还不能按这些环节表彰', 422);
    }
    if (known.project?.withdrawn !== undefined) return refuse('project-withdrawn', '项目已撤项，不再表彰');
    const { callId, object, subject } = data;
    if (isHeld(commendations, callId, award.key)) return refuse('commended-already', `已获“${award.name}”`);
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const candidacy = { award, callId, subject, known, on: day.on, today: meta.today };
    const { verdicts, ...looked } = weighCandidate(candidacy, context);
    const taken = { article: step.article, holds: true, subject: known.name };
    const released = waivers.filter((waiver) => waiver.subject === roundIdOf(callId, award.key));
    const judged = judge([taken, ...verdicts], meta, context, released);
    if ('refused' in judged) return judged;
    const { figures, counted, conclusions, records } = looked;
    const given = { commendationId: commendationIdOf(meta.commandId), callId, award: award.key, object, subject };
    return accept(
      Commended({
        ...given,
        organisation: known.organisation,
        step: step.key,
        decision: decision.key,
        figures: [...figures],
        counted: [...counted],
        conclusions: [...conclusions],
        records: [...records],
        seen: known.seen,
        on: day.on,
      }),
      judged.ground,
    );
  },

  CorrectCommendation: ({ data, meta }, { commendations }, context) => {
    const { commendationId, object, subject, corrects, reason } = data;
    const commendation = commendations[commendationId];
    const { award } = context;
    if (!commendation || commendation.withdrawn || !award) return unknown();
    const day = correcting(commendation, data, meta, context);
    if ('refused' in day) return day;
    const judged = judge([{ article: award.article, holds: true, subject: award.name }], meta, context);
    if ('refused' in judged) return judged;
    const facts = { commendationId, callId: commendation.callId, award: award.key, object, subject };
    return accept(CommendationCorrected({ ...facts, on: day.on, corrects, reason }), judged.ground);
  },

  WithdrawCommendation: ({ data, meta }, { commendations }, context) => {
    const { commendationId, object, subject, reason } = data;
    const commendation = commendations[commendationId];
    const { award } = context;
    if (!commendation || commendation.withdrawn || !award) return unknown();
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const judged = judge([{ article: award.article, holds: true, subject: award.name }], meta, context);
    if ('refused' in judged) return judged;
    const facts = { commendationId, callId: commendation.callId, award: award.key, object, subject };
    return accept(CommendationWithdrawn({ ...facts, reason, on: day.on }), judged.ground);
  },

  WaiveAwardArticle: ({ data: { callId, award, ...body }, ...rest }, { waivers }, context) =>
    waive(rewardWaiving, { ...rest, data: { ...body, subject: roundIdOf(callId, award) } }, context, waivers),
};
