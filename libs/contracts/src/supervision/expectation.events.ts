import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on, organisation, scheme } from '../samples';
import { Article, Day, Id, Key, OrganisationRef, SchemeRef, Text } from '../values';

/** Of whom something is expected: a project, an organisation in one call, the call itself. */
export const ExpectationSubject = z.strictObject({ of: z.enum(['project', 'organisation', 'call']), id: Id });
export type ExpectationSubject = z.infer<typeof ExpectationSubject>;

/** So many of a record by a day (应办); `from`: the first day of the span that the record must fall in. */
export const OwedThing = z.strictObject({
  /** Names it within its subject: record, article and last day. */
  key: z.string().min(1).max(200),
  article: Article,
  record: Key,
  from: Day.optional(),
  dueOn: Day,
  least: z.int().min(1),
});
export type OwedThing = z.infer<typeof OwedThing>;

const subject = { subject: ExpectationSubject, callId: Id };
const sampleSubject = { subject: { of: 'organisation', id: id(1) }, callId: id(3) } as const;
const key = 'agenda/R1/2012-12-10';

/** What the scheme expects of the subject in one year, computed once. organisation: whose it is; of a call, the issuer. */
export const ExpectationsRaised = defineEvent({
  type: 'supervision.expectations-raised',
  version: 1,
  schema: z.strictObject({
    ...subject,
    scheme: SchemeRef,
    issuer: Id,
    organisation: OrganisationRef,
    track: Key.optional(),
    title: Text.optional(),
    owed: z.array(OwedThing).min(1).max(400),
    on: Day,
  }),
  samples: [
    {
      ...sampleSubject,
      scheme,
      issuer: id(0),
      organisation,
      owed: [{ key, article: 'R31', record: 'agenda', dueOn: '2012-12-10', least: 1 }],
      on,
    },
  ],
  public: 'none',
});

/** A record on file is what was expected; on: the record's day. */
export const ExpectationMet = defineEvent({
  type: 'supervision.expectation-met',
  version: 1,
  schema: z.strictObject({ ...subject, expectation: z.string(), recordId: Id, on: Day }),
  samples: [{ ...sampleSubject, expectation: key, recordId: id(8), on }],
  public: 'none',
});

/** The record that met it was corrected and meets it no longer. */
export const ExpectationReopened = defineEvent({
  type: 'supervision.expectation-reopened',
  version: 1,
  schema: z.strictObject({ ...subject, expectation: z.string() }),
  samples: [{ ...sampleSubject, expectation: key }],
  public: 'none',
});
