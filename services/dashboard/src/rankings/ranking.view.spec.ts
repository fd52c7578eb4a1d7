import { PrizeGranted, PrizesDecided, PrizesRevoked, PrizeWithdrawn, Ranked, streams } from '@xmh/contracts';
import { callId, playedProject, projectId, roundId } from '../played.project.suite';
import { folded, type PlayedLog, until } from '../played.suite';
import { rankings } from './ranking.view';

const roundOf = (log: PlayedLog, day = '2013-01-01') => folded(rankings, until(log.events, day)).get(roundId);
const places = [{ place: 'first', projects: [projectId] }];
const award = { roundId, callId, award: 'prize' };

describe('the ranking of a round', () => {
  it('shows on the day of ranking the order and the proposal, and that nothing is decided', () => {
    expect(roundOf(playedProject(), '2012-12-06')).toMatchObject({
      callId,
      award: 'prize',
      openedOn: '2012-12-05',
      rankedOn: '2012-12-05',
      count: 1,
      decided: false,
      ranking: [{ rank: 1, projectId, tied: false, figures: { 'year-end/goals': 10000, 'year-end/total': 9607 } }],
      proposal: { places, on: '2012-12-05' },
      places: [],
    });
  });

  it('shows the places once they are decided', () => {
    expect(roundOf(playedProject())).toMatchObject({
      decided: true,
      places,
      decision: { step: 'grant', decision: 'grant', on: '2012-12-10' },
    });
  });

  it('drops a proposal that was sent back, or that a new order overtook', () => {
    const sentBack = playedProject();
    const back = PrizesDecided({
      ...award,
      step: 'grant',
      decision: 'return',
      leads: 'back',
      places,
      on: '2012-12-11',
    });
    sentBack.put(streams.round(roundId), back, { on: '2012-12-11' });
    expect(roundOf(sentBack)).toMatchObject({ decided: false, places: [] });
    expect(roundOf(sentBack)?.proposal).toBeUndefined();
    const ranked = playedProject();
    const anew = Ranked({
      ...award,
      count: 0,
      digest: 'd'.repeat(64),
      head: [],
      seen: '0'.repeat(20),
      on: '2012-12-12',
    });
    ranked.put(streams.round(roundId), anew, { on: '2012-12-12' });
    expect(roundOf(ranked)?.proposal).toBeUndefined();
  });

  it('says which prizes were taken back, until they are granted again', () => {
    const log = playedProject();
    const prize = { projectId, roundId, award: 'prize', place: 'first', on: '2012-12-20' };
    log.put(streams.reward(projectId), PrizeWithdrawn({ ...prize, reason: '数字不实' }), { on: '2012-12-20' });
    expect(roundOf(log)).toMatchObject({
      decided: true,
      places,
      withdrawn: [{ projectId, place: 'first', reason: '数字不实', on: '2012-12-20' }],
    });
    log.put(streams.reward(projectId), PrizeGranted({ ...prize, on: '2012-12-22' }), { on: '2012-12-22' });
    expect(roundOf(log)?.withdrawn).toEqual([]);
  });

  it('is undecided again once the decision as a whole fell', () => {
    const log = playedProject();
    const fallen = { ...award, places, reason: '评定程序有误', on: '2012-12-21' };
    log.put(streams.round(roundId), PrizesRevoked(fallen), { on: '2012-12-21' });
    expect(roundOf(log)).toMatchObject({ decided: false, places: [], revoked: { reason: '评定程序有误' } });
    expect(roundOf(log)?.decision).toBeUndefined();
  });
});
