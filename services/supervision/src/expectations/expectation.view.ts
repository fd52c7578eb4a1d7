import {
  Day,
  ExpectationMet,
  ExpectationReopened,
  ExpectationsRaised,
  ExpectationSubject,
  Id,
  Key,
  LedgerWithdrawn,
  OwedThing,
} from '@xmh/contracts';
import { dayOf, type EventOf, type Recorded, type View } from '@xmh/eventing';
import { z } from 'zod';
import type { ExpectationEvent } from './expectation.state';

/** No day is later: what is not met sorts behind every day on which it might have been. */
export const never = '9999-12-31';

/** One thing owed by one subject. Days of knowledge are kept beside days of fact, so that any day can be asked about. */
export const ExpectationRow = OwedThing.omit({ key: true }).extend({
  id: z.string(),
  of: ExpectationSubject.shape.of,
  subject: Id,
  callId: Id,
  organisation: Id,
  path: z.string(),
  track: Key.optional(),
  title: z.string().optional(),
  /** The days it was written down and met, as the system learned it; `never` while it is not. */
  raisedDay: Day,
  metDay: Day,
  /** The day from which it is owed no more, its project being withdrawn. */
  liftedDay: Day,
  /** The record that met it, and the day that record bears. */
  metBy: Id.optional(),
  metOn: Day.optional(),
});
export type ExpectationRow = z.infer<typeof ExpectationRow>;

const idOf = (callId: string, subject: string, key: string): string => `${callId}/${subject}/${key}`;

type ListedEvent = ExpectationEvent | EventOf<typeof LedgerWithdrawn>;

export const expectations: View<ExpectationRow, ListedEvent> = {
  name: 'supervision.expectations',
  version: 2,
  indexes: [
    'callId',
    'of',
    'subject',
    'organisation',
    'track',
    'record',
    'article',
    'dueOn',
    'raisedDay',
    'metDay',
    'liftedDay',
  ],
  scope: 'path',
  initial: (id) => ({
    id,
    of: 'project',
    subject: '',
    callId: '',
    organisation: '',
    path: '/',
    article: '',
    record: '',
    dueOn: '',
    least: 1,
    raisedDay: never,
    metDay: never,
    liftedDay: never,
  }),
  keysOf: ({ type, data }) => {
    if (type === LedgerWithdrawn.type) return data.lifted.map((key) => idOf(data.callId, data.projectId, key));
    const { callId, subject } = data;
    const keys = type === ExpectationsRaised.type ? data.owed.map(({ key }) => key) : [data.expectation];
    return keys.map((key) => idOf(callId, subject.id, key));
  },
  on: {
    [ExpectationsRaised.type]: raised,
    [ExpectationMet.type]: (row, { data, meta }) => ({
      ...row,
      metDay: row.metBy === undefined ? dayOf(meta.at) : row.metDay,
      metBy: data.recordId,
      metOn: data.on,
    }),
    [ExpectationReopened.type]: (row) => ({ ...row, metDay: never, metBy: undefined, metOn: undefined }),
    [LedgerWithdrawn.type]: (row, { meta }) => ({ ...row, liftedDay: dayOf(meta.at) }),
  },
};

function raised(
  row: ExpectationRow,
  { data, meta }: Extract<Recorded<ExpectationEvent>, { type: typeof ExpectationsRaised.type }>,
): ExpectationRow {
  const { subject, callId, organisation, track, title } = data;
  const owed = data.owed.find(({ key }) => idOf(callId, subject.id, key) === row.id);
  if (!owed) return row;
  const { article, record, from, dueOn, least } = owed;
  const about = { of: subject.of, subject: subject.id, callId, organisation: organisation.id, path: organisation.path };
  return { ...row, ...about, track, title, article, record, from, dueOn, least, raisedDay: dayOf(meta.at) };
}
