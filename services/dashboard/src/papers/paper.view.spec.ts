import { ListDecided, streams } from '@xmh/contracts';
import { playedProject } from '../played.project.suite';
import { issueId, listId, playedCounty } from '../played.routine.suite';
import { folded, PlayedLog, until } from '../played.suite';
import { papers } from './paper.view';

const played = playedCounty(new PlayedLog());
const on = (day: string, key = listId) => folded(papers, until(played.events, day)).get(key);

describe('the papers of a call', () => {
  it('wait for the step of their route, and are settled when it is taken', () => {
    expect(on('2012-04-08')).toMatchObject({ kind: 'list', name: 'targets', state: 'waiting', waiting: true });
    expect(on('2012-04-09')).toMatchObject({ step: 'fix', state: 'settled', waiting: false, since: '2012-04-09' });
    expect(on('2012-04-10', issueId)).toMatchObject({ kind: 'issue', name: '县级目标项目', waiting: false });
  });

  it('sent back, wait for whoever prepared them', () => {
    const log = playedCounty(new PlayedLog());
    const back = { listId, step: 'fix', decision: 'return', leads: 'back', fixed: false, values: {}, on: '2012-12-30' };
    log.put(streams.list(listId), ListDecided({ ...back, leads: 'back' }), { on: '2012-12-30' });
    expect(folded(papers, log.events).get(listId)).toMatchObject({ state: 'returned', waiting: true });
  });

  it('count a plan of many projects as one', () => {
    const all = [...folded(papers, until(playedProject().events, '2012-05-03')).values()];
    expect(all).toMatchObject([{ kind: 'batch', step: 'approve-plan', waiting: true, since: '2012-05-02' }]);
  });
});
