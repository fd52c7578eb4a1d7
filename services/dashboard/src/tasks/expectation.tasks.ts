import { dateWords } from '@xmh/scheme';
import type { CardDocument } from '../cards/card.document';
import type { ExpectationDocument } from '../expectations/expectation.view';
import type { Terms } from '../naming/terms';
import type { Candidate } from './task.candidate';

/** A record that is owed waits for whoever may put it on file, from the first day of the span it must fall in. */
export function expectationTasks(
  terms: Terms,
  owed: ExpectationDocument,
  card: CardDocument | undefined,
  day: string,
): Candidate[] {
  const record = terms.record(owed.record);
  if (!record || owed.met || (owed.from !== undefined && owed.from > day)) return [];
  const { subject, callId, organisation, issuer, title, article, dueOn, raisedOn } = owed;
  const roles = card && { roles: { ...card.responsibles, ...card.keepers } };
  return [
    {
      act: 'file-record',
      says: `登记${record.name}，${dateWords(dueOn)}前`,
      by: record.by,
      article,
      subject: { ...subject },
      who: { organisation, issuer, ...roles },
      callId,
      title,
      since: owed.from !== undefined && owed.from > raisedOn ? owed.from : raisedOn,
      until: dueOn,
    },
  ];
}
