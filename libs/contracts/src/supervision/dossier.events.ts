import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on, organisation, scheme } from '../samples';
import { correction, Day, FormValues, Id, Key, Marks, OrganisationRef, SchemeRef } from '../values';

/** What is on file about an organisation in one call, or about the call itself; organisation: whose it is; of a call, the issuer. */
const record = {
  subject: z.strictObject({ of: z.enum(['organisation', 'call']), id: Id }),
  callId: Id,
  scheme: SchemeRef,
  issuer: Id,
  organisation: OrganisationRef,
  record: Key,
  recordId: Id,
  values: FormValues,
  marks: Marks.optional(),
  on: Day,
};
const sample = {
  subject: { of: 'organisation', id: id(1) },
  callId: id(3),
  scheme,
  issuer: id(0),
  organisation,
  record: 'agenda',
  recordId: id(8),
  values: { content: '列入党委会议程' },
  on,
} as const;

export const DossierRecordFiled = defineEvent({
  type: 'supervision.dossier-record-filed',
  version: 1,
  schema: z.strictObject(record),
  samples: [sample],
  public: 'none',
});

export const DossierRecordCorrected = defineEvent({
  type: 'supervision.dossier-record-corrected',
  version: 1,
  schema: z.strictObject({ ...record, ...correction }),
  samples: [{ ...sample, corrects: 1, reason: '会议日期笔误' }],
  public: 'none',
});
