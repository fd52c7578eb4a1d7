import { ExpectationReopened, streams } from '@xmh/contracts';
import { callId } from '../played.project.suite';
import { playedCounty, routine } from '../played.routine.suite';
import { folded, otherTown, PlayedLog, town, until } from '../played.suite';
import { expectations, streamOfSubject } from './expectation.view';

const agenda = (whose: string): string => `${callId}/organisation/${whose}/agenda/R31/2012-12-10`;
const playedOut = () => playedCounty(new PlayedLog());

describe('what is expected', () => {
  const all = folded(expectations, playedOut().events);

  it('is one document for each thing owed, with its article, its span and its last day', () => {
    expect([...all.keys()].sort()).toEqual(
      [agenda(town), agenda(otherTown), `${callId}/project/${routine('yi')}/progress/R18/2012-06-30`].sort(),
    );
    expect(all.get(agenda(otherTown))).toMatchObject({
      organisation: otherTown,
      record: 'agenda',
      dueOn: '2012-12-10',
      met: false,
    });
    expect([...all.values()].find(({ record }) => record === 'progress')).toMatchObject({
      subject: { of: 'project', id: routine('yi') },
      track: 'routine',
      title: '专题学习',
      from: '2012-01-01',
    });
  });

  it('is met by a record, and owed again when that record no longer does', () => {
    const log = playedOut();
    expect(folded(expectations, until(log.events, '2012-05-31')).get(agenda(town))?.met).toBe(false);
    expect(folded(expectations, log.events).get(agenda(town))).toMatchObject({
      met: true,
      metBy: { on: '2012-06-01' },
    });
    const subject = { of: 'organisation', id: town } as const;
    const reopened = ExpectationReopened({ subject, callId, expectation: 'agenda/R31/2012-12-10' });
    log.put(streams.organisationDossier(town, callId), reopened, { on: '2012-06-02' });
    expect(folded(expectations, log.events).get(agenda(town))).toMatchObject({ met: false });
  });

  it('lies in the stream of its subject', () => {
    for (const { stream } of playedOut().events.filter(({ type }) => type === 'supervision.expectations-raised')) {
      expect([...all.values()].map(streamOfSubject)).toContain(stream);
    }
  });
});
