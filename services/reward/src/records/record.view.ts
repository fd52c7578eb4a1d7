import type {
  DossierRecordCorrected,
  DossierRecordFiled,
  PromotionCorrected,
  PromotionFiled,
  PromotionWithdrawn,
  RecordCorrected,
  RecordFiled,
} from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';

/** A record on file about a project, an organisation or a call: what rules of an award may ask for. */
export interface RecordRow {
  readonly recordId: string;
  /** Whose record it is. */
  readonly subject: string;
  readonly record: string;
  readonly values: EventOf<typeof RecordFiled>['data']['values'];
  readonly on: string;
  /** The event that said so last, and its revision. */
  readonly event: string;
  readonly revision: number;
  /** Kept by the awards themselves: a promotion. */
  readonly own: boolean;
  readonly withdrawn: boolean;
  readonly callId: string;
  readonly organisation: string;
  readonly path: string;
}

type RecordEvent = EventOf<
  | typeof RecordFiled
  | typeof RecordCorrected
  | typeof DossierRecordFiled
  | typeof DossierRecordCorrected
  | typeof PromotionFiled
  | typeof PromotionCorrected
  | typeof PromotionWithdrawn
>;
type Told<Type extends RecordEvent['type']> = (row: RecordRow, event: Extract<Recorded, { type: Type }>) => RecordRow;
type Recorded = RecordEvent & { readonly id: string; readonly revision: number };

const ofProject: Told<'supervision.record-filed' | 'supervision.record-corrected'> = (row, event) => {
  const { projectId, record, values, on } = event.data;
  return { ...row, subject: projectId, record, values, on, event: event.id, revision: event.revision };
};
const ofDossier: Told<'supervision.dossier-record-filed' | 'supervision.dossier-record-corrected'> = (row, event) => {
  const { subject, callId, organisation, record, values, on } = event.data;
  const place = { subject: subject.id, callId, organisation: organisation.id, path: organisation.path };
  return { ...row, ...place, record, values, on, event: event.id, revision: event.revision };
};
const ofPromotion: Told<'reward.record-filed' | 'reward.record-corrected'> = (row, event) => {
  const { projectId, callId, organisation, record, values, on } = event.data;
  const place = { subject: projectId, callId, organisation: organisation.id, path: organisation.path, own: true };
  return { ...row, ...place, record, values, on, event: event.id, revision: event.revision };
};

export const recordRows: View<RecordRow, RecordEvent> = {
  name: 'reward.records',
  version: 1,
  indexes: ['subject', 'record', 'callId', 'own', 'withdrawn', 'on'],
  scope: 'path',
  initial: (recordId) => ({
    recordId,
    subject: '',
    record: '',
    values: {},
    on: '',
    event: '',
    revision: 0,
    own: false,
    withdrawn: false,
    callId: '',
    organisation: '',
    path: '/',
  }),
  keysOf: ({ data }) => [data.recordId],
  on: {
    'supervision.record-filed': ofProject,
    'supervision.record-corrected': ofProject,
    'supervision.dossier-record-filed': ofDossier,
    'supervision.dossier-record-corrected': ofDossier,
    'reward.record-filed': ofPromotion,
    'reward.record-corrected': ofPromotion,
    'reward.record-withdrawn': (row, { id, revision }) => ({ ...row, withdrawn: true, event: id, revision }),
  },
};
