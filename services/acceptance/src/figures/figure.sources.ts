import type { AssessmentConcluded } from '@xmh/contracts';
import {
  CheckCorrected,
  CheckRecorded,
  ClaimCorrected,
  Id,
  ItemClaimed,
  ItemCorrected,
  ItemsPlanned,
  ItemVerified,
  JudgementCorrected,
  JudgementFiled,
  LedgerPrepared,
  MarksCorrected,
  MarksGiven,
  RecordCorrected,
  RecordFiled,
  SurveyCorrected,
  SurveyCounted,
} from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import { z } from 'zod';

/** One event behind an input: where it stands in the log. */
export const Source = z.strictObject({
  id: Id,
  type: z.string(),
  stream: z.string(),
  revision: z.int().min(0),
  position: z.string(),
});
export type Source = z.infer<typeof Source>;
/** By what a figure calls its input: `staff`, `effect:<marker>`, `regular:<check>`, `judgement.awareness`, `items`, `items/<item>`. */
export type Sources = Readonly<Record<string, readonly Source[]>>;

type InputEvent = EventOf<
  | typeof SurveyCounted
  | typeof SurveyCorrected
  | typeof MarksGiven
  | typeof MarksCorrected
  | typeof JudgementFiled
  | typeof JudgementCorrected
  | typeof LedgerPrepared
  | typeof ItemsPlanned
  | typeof ItemClaimed
  | typeof ClaimCorrected
  | typeof ItemVerified
  | typeof ItemCorrected
  | typeof CheckRecorded
  | typeof CheckCorrected
  | typeof RecordFiled
  | typeof RecordCorrected
>;
export type Concluded = Recorded<EventOf<typeof AssessmentConcluded>>;

/** The events behind each input of a conclusion: its own round's before it, and of supervision what it had seen. */
export function sourcesOf(conclusion: Concluded, own: readonly Recorded[], ledger: readonly Recorded[]): Sources {
  const { assessment, round, seen } = conclusion.data;
  const counted = own.filter(
    ({ revision, data }) =>
      revision < conclusion.revision && data['assessment'] === assessment && data['round'] === round,
  );
  const known = ledger.filter(({ position }) => position <= seen);
  const sources: Record<string, Source[]> = {};
  for (const event of [...counted, ...known] as unknown as readonly Recorded<InputEvent>[]) {
    const { id, type, stream, revision, position } = event;
    for (const input of inputsOf(event)) (sources[input] ??= []).push({ id, type, stream, revision, position });
  }
  return sources;
}

function inputsOf(event: Recorded<InputEvent>): readonly string[] {
  switch (event.type) {
    case SurveyCounted.type:
    case SurveyCorrected.type:
      return [event.data.survey];
    case MarksGiven.type:
    case MarksCorrected.type:
      return [`${event.data.sheet}:${event.data.by}`];
    case JudgementFiled.type:
    case JudgementCorrected.type:
      return Object.keys(event.data.values).map((field) => `${event.data.form}.${field}`);
    case LedgerPrepared.type:
    case ItemsPlanned.type:
      return ['items'];
    case ItemClaimed.type:
    case ClaimCorrected.type:
    case ItemVerified.type:
    case ItemCorrected.type:
      return [`items/${event.data.item}`];
    case CheckRecorded.type:
    case CheckCorrected.type:
      return [`${event.data.check}:${event.data.checkId}`];
    case RecordFiled.type:
    case RecordCorrected.type:
      return [`${event.data.record}:${event.data.recordId}`];
    default:
      return [];
  }
}
