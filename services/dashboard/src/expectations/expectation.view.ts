import {
  type ExpectationMet,
  type ExpectationReopened,
  type ExpectationsRaised,
  LedgerWithdrawn,
  streams,
} from '@xmh/contracts';
import type { EventOf, SchemeRef, View } from '@xmh/eventing';

type Raised = EventOf<typeof ExpectationsRaised>;
export type ExpectationEvent =
  Raised | EventOf<typeof ExpectationMet | typeof ExpectationReopened | typeof LedgerWithdrawn>;

/** One record that one subject owes by a day; whether it is overdue depends on the day one asks. */
export interface ExpectationDocument {
  readonly expectationId: string;
  readonly subject: Raised['data']['subject'];
  readonly callId: string;
  readonly scheme: SchemeRef;
  readonly issuer: string;
  readonly organisation: string;
  readonly path: string;
  readonly track?: string | undefined;
  readonly title?: string | undefined;
  readonly article: string;
  readonly record: string;
  /** First day of the span that the record must fall in. */
  readonly from?: string | undefined;
  readonly dueOn: string;
  readonly least: number;
  readonly raisedOn: string;
  readonly met: boolean;
  readonly metBy?: { readonly recordId: string; readonly on: string } | undefined;
}

type Subject = Pick<Raised['data'], 'subject' | 'callId'>;
const idOf = ({ subject, callId }: Subject, key: string): string => `${callId}/${subject.of}/${subject.id}/${key}`;
const keyIn = (expectationId: string): string => expectationId.split('/').slice(3).join('/');

/** The stream in which what a subject owes is kept. */
export const streamOfSubject = ({ subject: { of, id }, callId }: Subject): string =>
  of === 'project'
    ? streams.supervision(id)
    : of === 'organisation'
      ? streams.organisationDossier(id, callId)
      : streams.callDossier(id);

const blank = (expectationId: string): ExpectationDocument => ({
  expectationId,
  subject: { of: 'call', id: '' },
  callId: '',
  scheme: { id: '', version: 0, digest: '' },
  issuer: '',
  organisation: '',
  path: '/',
  article: '',
  record: '',
  dueOn: '',
  least: 1,
  raisedOn: '',
  met: false,
});

/** One document a thing owed; what a withdrawn project still owed is owed no more. */
export const expectations: View<ExpectationDocument, ExpectationEvent> = {
  name: 'dashboard.expectations',
  version: 2,
  indexes: ['callId', 'organisation', 'path', 'track', 'record', 'article', 'dueOn', 'met'],
  scope: 'path',
  initial: blank,
  keysOf: ({ type, data }) => {
    if (type === LedgerWithdrawn.type) {
      const { projectId: id, callId, lifted } = data;
      return lifted.map((key) => idOf({ subject: { of: 'project', id }, callId }, key));
    }
    return 'owed' in data ? data.owed.map(({ key }) => idOf(data, key)) : [idOf(data, data.expectation)];
  },
  on: {
    'supervision.expectations-raised': (document, { data }, key) => {
      const { subject, callId, scheme, issuer, organisation, track, title, on } = data;
      const owed = data.owed.find((one) => one.key === keyIn(key));
      if (!owed) return document;
      const { article, record, from, dueOn, least } = owed;
      return {
        ...document,
        subject,
        callId,
        scheme,
        issuer,
        track,
        title,
        raisedOn: on,
        organisation: organisation.id,
        path: organisation.path,
        article,
        record,
        from,
        dueOn,
        least,
      };
    },
    'supervision.expectation-met': (document, { data: { recordId, on } }) => ({
      ...document,
      met: true,
      metBy: { recordId, on },
    }),
    'supervision.expectation-reopened': (document) => ({ ...document, met: false, metBy: undefined }),
    'supervision.ledger-withdrawn': () => undefined,
  },
};
