import { callId, playedProject, projectId } from '../played.project.suite';
import { promotionId, playedCounty, routine } from '../played.routine.suite';
import { folded, PlayedLog, until } from '../played.suite';
import { cards } from './card.view';

const played = playedCounty(new PlayedLog());
const on = (day: string, key = routine('jia')) => folded(cards, until(played.events, day)).get(key);

describe('the card of a project that nobody declared', () => {
  it('begins with the issue and is established by it', () => {
    expect(on('2012-04-10')).toMatchObject({
      callId,
      track: 'routine',
      title: '专题学习',
      start: 'issue',
      stage: 'established',
      lastStep: 'issue',
      issuedOn: '2012-04-10',
      establishedOn: '2012-04-10',
      ledger: 'prepared',
      seated: false,
      sittings: [{ assessment: 'routine-year-end', opensOn: '2012-11-19', concluded: false }],
    });
    expect(on('2012-04-10')?.declaredOn).toBeUndefined();
  });

  it.each([
    ['2012-04-17', undefined],
    ['2012-04-18', { state: 'filed', on: '2012-04-18' }],
    ['2012-04-19', { state: 'returned', on: '2012-04-19', returnBy: '2012-04-25' }],
    ['2012-04-20', { state: 'filed', on: '2012-04-20' }],
    ['2012-04-21', { state: 'registered', on: '2012-04-21' }],
  ])('says on %s how its plan stands', (day, plan) => expect(on(day)?.plan).toEqual(plan));

  it('takes the items of the registered plan, and what was found of them', () => {
    expect(on('2012-04-20')?.items).toEqual([]);
    expect(on('2012-04-21')?.items).toEqual([{ key: 't1', claimed: false, verified: false, met: false }]);
    expect(on('2012-11-19')).toMatchObject({ items: [{ key: 't1', met: true }], stage: 'closed' });
    expect(on('2012-11-19', routine('yi'))).toMatchObject({ items: [], stage: 'established' });
  });
});

describe('the card of a project that was spread', () => {
  it('names its promotions', () => {
    const card = folded(cards, playedCounty(playedProject()).events).get(projectId);
    expect(card?.promotions).toEqual([{ record: 'county-wide', recordId: promotionId, on: '2012-12-12' }]);
  });
});
