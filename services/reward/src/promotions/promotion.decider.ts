import {
  byOverrider,
  correcting,
  datedOn,
  type FormValues,
  fromScheme,
  judge,
  personIs,
  PromotionCorrected,
  PromotionFiled,
  PromotionWithdrawn,
  rewardWaiving,
  waive,
} from '@xmh/contracts';
import {
  accept,
  type AccessRow,
  type AccessTable,
  type DecideTable,
  derivedId,
  refuse,
  type Refusal,
} from '@xmh/eventing';
import { type FactsAt, formVerdicts, type RecordKind, ruleVerdicts, type Scheme, type Verdict } from '@xmh/scheme';
import { fieldIn, projectFacts, recordedIn } from '../projects/project.facts';
import type { ProjectRow } from '../projects/project.view';
import type { Known } from '../recipients/known';
import type { RecipientContext } from '../recipients/recipient.context';
import type { Recipient } from '../recipients/recipient.state';
import type { PromotionCommand, PromotionEvent } from './promotion.commands';

/** The id a promotion gets from the command that files it. */
export const promotionIdOf = (commandId: string): string => derivedId(commandId, 'record');

type Named = { readonly data: Exclude<PromotionCommand, { readonly type: 'WaivePromotionArticle' }>['data'] };

/** The kind of record a command speaks of, or why it is not filed here. */
export function promotionKind(
  { data }: Named,
  { promotions }: Pick<Recipient, 'promotions'>,
  scheme: Scheme,
): RecordKind | { readonly refused: Refusal } {
  const key = 'record' in data ? data.record : promotions[data.recordId]?.record;
  if (key === undefined) return refuse('record-unknown', '没有这条记录，或已撤销', 404);
  const kind = scheme.promotion?.find((one) => one.key === key);
  if (!kind) return refuse('record-kept-elsewhere', `“${key}”不是推广推荐的记录`);
  return kind.about.includes('project') ? kind : refuse('record-not-of-project', `“${kind.name}”不是项目的记录`, 422);
}

const byRecorder: AccessRow<Named, Recipient, RecipientContext> = fromScheme(
  'promotion[].by',
  (command, recipient, { pinned }) => {
    const kind = promotionKind(command, recipient, pinned.scheme);
    return 'refused' in kind ? undefined : kind;
  },
);

export const promotionAccess: AccessTable<PromotionCommand, Recipient, RecipientContext> = {
  FilePromotion: [byRecorder],
  CorrectPromotion: [byRecorder],
  WithdrawPromotion: [byRecorder],
  WaivePromotionArticle: [byOverrider()],
};

/** The paper judged by the document: its track, its form, its own rules. */
function paperVerdicts(
  kind: RecordKind,
  values: FormValues,
  { records, name: subject, project }: Known & { readonly project: ProjectRow },
  today: string,
  context: RecipientContext,
): Verdict[] {
  const { pinned, directory } = context;
  const onTrack = kind.tracks?.includes(project.track) ?? true;
  const facts: FactsAt<'promote'> = {
    ...projectFacts(pinned.scheme, project, directory),
    recorded: recordedIn(pinned.scheme, records),
    field: (reference) => fieldIn(kind.form, values, reference),
    today,
  };
  return [
    { article: kind.article, holds: onTrack, subject, ...(!onTrack && { tried: '项目类型不符' }), strict: true },
    ...formVerdicts(pinned.scheme, kind.form, values, {
      subject,
      isOneOf: (who, person, post) => personIs(who, person, context, post),
    }),
    ...ruleVerdicts(kind.require, facts, subject, pinned.scheme),
  ];
}

const projectIn = ({ known }: RecipientContext) => known?.project && { ...known, project: known.project };
const projectUnknown = () => refuse('project-unknown', '没有这个项目', 404);
const unknown = () => refuse('record-unknown', '没有这条记录，或已撤销', 404);
const ownWaivers = ({ waivers }: Recipient, projectId: string) =>
  waivers.filter(({ subject }) => subject === projectId);

export const decidePromotions: DecideTable<PromotionCommand, PromotionEvent, Recipient, RecipientContext> = {
  FilePromotion: (command, recipient, context) => {
    const { data, meta } = command;
    const known = projectIn(context);
    if (!known) return projectUnknown();
    if (known.project.withdrawn !== undefined) return refuse('project-withdrawn', '项目已撤项，不再推广推荐');
    const kind = promotionKind(command, recipient, context.pinned.scheme);
    if ('refused' in kind) return kind;
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const verdicts = paperVerdicts(kind, data.values, known, meta.today, context);
    const judged = judge(verdicts, meta, context, ownWaivers(recipient, data.projectId));
    if ('refused' in judged) return judged;
    const place = { callId: known.project.callId, organisation: known.organisation };
    return accept(
      PromotionFiled({ ...data, ...place, recordId: promotionIdOf(meta.commandId), on: day.on }),
      judged.ground,
    );
  },

  CorrectPromotion: (command, recipient, context) => {
    const { data, meta } = command;
    const known = projectIn(context);
    if (!known) return projectUnknown();
    const kind = promotionKind(command, recipient, context.pinned.scheme);
    if ('refused' in kind) return kind;
    const fact = recipient.promotions[data.recordId];
    if (!fact || fact.withdrawn) return unknown();
    const day = correcting(fact, data, meta, context);
    if ('refused' in day) return day;
    const verdicts = paperVerdicts(kind, data.values, known, meta.today, context);
    const judged = judge(verdicts, meta, context, ownWaivers(recipient, data.projectId));
    if ('refused' in judged) return judged;
    const { callId, organisation, record } = fact;
    return accept(PromotionCorrected({ ...data, callId, organisation, record, on: day.on }), judged.ground);
  },

  WithdrawPromotion: (command, recipient, context) => {
    const { data, meta } = command;
    const kind = promotionKind(command, recipient, context.pinned.scheme);
    if ('refused' in kind) return kind;
    const fact = recipient.promotions[data.recordId];
    if (!fact || fact.withdrawn) return unknown();
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const judged = judge([{ article: kind.article, holds: true, subject: kind.name }], meta, context);
    if ('refused' in judged) return judged;
    const { callId, organisation, record } = fact;
    return accept(PromotionWithdrawn({ ...data, callId, organisation, record, on: day.on }), judged.ground);
  },

  WaivePromotionArticle: ({ data: { projectId: subject, ...body }, ...rest }, { waivers }, context) =>
    waive(rewardWaiving, { ...rest, data: { subject, ...body } }, context, waivers),
};
