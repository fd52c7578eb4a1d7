import {
  BatchCorrected,
  BatchDecided,
  BatchPrepared,
  byOverrider,
  correcting,
  datedOn,
  fromScheme,
  judge,
  registrationWaiving,
  waive,
} from '@xmh/contracts';
import { accept, type AccessTable, type Decider, refuse } from '@xmh/eventing';
import { decisionOf } from '@xmh/scheme';
import { stepAt } from '../projects/project.place';
import type { BatchCommand } from './batch.commands';
import type { BatchContext } from './batch.context';
import { entryVerdicts, planVerdicts } from './batch.rules';
import { type Batch, type BatchEvent, decisionsOf, evolve, type KnownBatch, paperOf } from './batch.state';

const byWhomPrepared = fromScheme<BatchCommand, Batch, BatchContext>(
  'routes.steps.preparedBy',
  (_command, _batch, { step: { preparedBy, by, article } }) => ({ by: preparedBy ?? by, article }),
);
const byWhomDecided = fromScheme<BatchCommand, Batch, BatchContext>(
  'routes.steps.by',
  (_command, _batch, { step }) => step,
);

export const batchAccess: AccessTable<BatchCommand, Batch, BatchContext> = {
  PrepareBatch: [byWhomPrepared],
  DecideBatch: [byWhomDecided],
  CorrectBatch: [byWhomPrepared, byWhomDecided],
  WaiveOnBatch: [byOverrider()],
};

export const batchDecider: Decider<BatchCommand, BatchEvent, Batch, BatchContext> = {
  initial: { status: 'absent' },
  evolve,
  decide: {
    PrepareBatch: ({ data, meta }, batch, context) => {
      if (batch.status !== 'absent') return refuse('batch-prepared-already', '此计划已经编成');
      const { step, pinned, callId, directory } = context;
      if (step.mode !== 'batch') return refuse('step-not-batch', `“${step.name}”不是整批办理的环节`, 422);
      const day = datedOn(data.on, meta, context);
      if ('refused' in day) return day;
      const { batchId, route, values, entries } = data;
      const verdicts = [...entryVerdicts(route, entries, context), ...planVerdicts(values, false, context)];
      const judged = judge(verdicts, meta, context);
      if ('refused' in judged) return judged;
      const issuer = { id: pinned.issuer, path: directory.path(pinned.issuer) ?? `/${pinned.issuer}/` };
      const facts = { batchId, callId, scheme: pinned.ref, issuer, route, step: step.key, form: step.form };
      return accept(BatchPrepared({ ...facts, values, entries, ...day }), judged.ground);
    },

    DecideBatch: ({ data, meta }, batch, context) => {
      if (batch.status === 'absent') return batchUnknown;
      if (batch.status === 'decided') return refuse('batch-decided-already', '此计划已经决定');
      const { step, callId } = context;
      const { batchId, decision, except } = data;
      const unknown = [decision, ...except.map((one) => one.decision)].find((key) => !decisionOf(step, key));
      if (unknown !== undefined) return refuse('decision-unknown', `“${step.name}”没有“${unknown}”这种决定`, 404);
      const stranger = except.find(({ projectId }) => !batch.entries.includes(projectId));
      if (stranger) return refuse('entry-unknown', '另作决定的项目不在此计划内', 422);
      const day = datedOn(data.on, meta, context);
      if ('refused' in day) return day;
      const values = { ...batch.values, ...data.values };
      const { route, entries } = batch;
      const verdicts = [
        ...entryVerdicts(route, entries, context),
        ...planVerdicts(values, leadsOn(batch, data, context), context),
      ];
      const judged = judge(verdicts, meta, context, batch.waivers);
      if ('refused' in judged) return judged;
      const decided = { batchId, callId, step: step.key, decision, except, values, ...day };
      return accept(BatchDecided(decided), judged.ground);
    },

    CorrectBatch: ({ data, meta }, batch, context) => {
      if (batch.status === 'absent') return batchUnknown;
      const day = correcting(paperOf(batch), data, meta, context);
      if ('refused' in day) return day;
      if (batch.decided && isBeingApplied(batch, batch.decided, context)) {
        return refuse('batch-being-applied', '此决定正在逐个项目办理，请稍后更正');
      }
      const { batchId, values, corrects, reason } = data;
      const isComplete = batch.decided !== undefined && leadsOn(batch, batch.decided, context);
      const judged = judge(planVerdicts(values, isComplete, context), meta, context, batch.waivers);
      if ('refused' in judged) return judged;
      const { step, callId } = context;
      return accept(
        BatchCorrected({ batchId, callId, step: step.key, values, corrects, reason, ...day }),
        judged.ground,
      );
    },

    WaiveOnBatch: (command, batch, context) =>
      batch.status === 'absent' ? batchUnknown : waive(registrationWaiving, command, context, batch.waivers),
  },
};

type Decided = Parameters<typeof decisionsOf>[1];

const leadsOn = (batch: KnownBatch, decided: Decided, { step }: BatchContext): boolean =>
  decisionsOf(batch, decided).some(({ decision }) => decisionOf(step, decision)?.leads === 'on');

/** Entries that the decision moves and that still stand where they stood. */
const isBeingApplied = (batch: KnownBatch, decided: Decided, { step, entries, pinned }: BatchContext): boolean =>
  decisionsOf(batch, decided).some(({ projectId, decision }) => {
    const project = entries.get(projectId);
    if (project === undefined || project.status === 'absent' || decisionOf(step, decision)?.leads === 'back')
      return false;
    return stepAt(project, pinned.scheme)?.key === step.key;
  });

export const batchUnknown = refuse('batch-unknown', '没有这个计划', 404);
