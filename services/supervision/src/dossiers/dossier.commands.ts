import type { Command } from '@xmh/eventing';
import { correction, Day, FormValues, Id, Key, Marks } from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

const paper = { values: FormValues, marks: Marks.exactOptional(), on: Day.exactOptional(), ...overridable };
export const CallRecordBody = z.strictObject({ record: Key, ...paper });
export const CallRecordCorrectionBody = z.strictObject({ ...paper, ...correction });
export const OrganisationRecordBody = z.strictObject({ callId: Id, ...CallRecordBody.shape });
export const OrganisationRecordCorrectionBody = z.strictObject({ callId: Id, ...CallRecordCorrectionBody.shape });

/** An organisation in one call, or the call itself. */
export interface DossierSubject {
  readonly of: 'organisation' | 'call';
  readonly id: string;
}
interface About {
  readonly subject: DossierSubject;
  readonly callId: string;
}
type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'> & About;

export type DossierCommand =
  | Command<'FileDossierRecord', Body<typeof CallRecordBody>>
  | Command<'CorrectDossierRecord', Body<typeof CallRecordCorrectionBody> & { readonly recordId: string }>
  | Command<'RaiseDossierExpectations', About>;
