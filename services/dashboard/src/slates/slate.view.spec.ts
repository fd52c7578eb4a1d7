import { RegistrationWaiverRevoked, slateIdOf, streams } from '@xmh/contracts';
import { endOfDay } from '@xmh/eventing';
import { callId } from '../played.project.suite';
import { playedCounty } from '../played.routine.suite';
import { folded, otherTown, PlayedLog } from '../played.suite';
import { slates } from './slate.view';
import { stands } from './waivers';

describe('what a slate was released from', () => {
  const slateId = slateIdOf(otherTown, callId);
  const log = playedCounty(new PlayedLog());
  const given = log.events.find(({ type }) => type === 'registration.article-waived')!;
  const released = { article: 'R7.least', subject: otherTown, reason: '并入另一单位' };
  log.put(streams.slate(slateId), RegistrationWaiverRevoked({ ...released, waiver: given.id }), { on: '2012-05-02' });

  it('stands until it is taken back, and still stood on the days before', () => {
    const [waiver] = folded(slates, log.events).get(slateId)?.waivers ?? [];
    expect(waiver).toMatchObject({ article: 'R7.least', waiver: given.id });
    const on = (day: string): boolean => stands(waiver!, endOfDay(day));
    expect([on('2012-04-15'), on('2012-04-16'), on('2012-05-01'), on('2012-05-02')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(stands(waiver!, undefined)).toBe(false);
  });
});
