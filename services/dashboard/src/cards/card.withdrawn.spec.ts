import { AcceptanceCalledOff, LedgerWithdrawn, ProjectWithdrawn, streams } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { expectations } from '../expectations/expectation.view';
import { ledgers } from '../ledgers/ledger.view';
import { Terms } from '../naming/terms';
import { callId, playedProject, projectId } from '../played.project.suite';
import { playedCounty, routine } from '../played.routine.suite';
import { folded, pinned, PlayedLog, until } from '../played.suite';
import { projectTasks } from '../tasks/project.tasks';
import { cards } from './card.view';

const on = '2012-11-22';
const cause = derivedId('withdrawal');
const seen = '0'.repeat(20);

/** Withdrawn after its assessment was opened, the services hearing of it one after the other. */
function withdrawn(): PlayedLog {
  const log = playedProject();
  const open = until(log.events, '2012-11-21').length;
  log.sealed.splice(open);
  const put = (stream: string, event: Parameters<PlayedLog['put']>[1]) => log.put(stream, event, { on });
  put(streams.registration(projectId), ProjectWithdrawn({ projectId, callId, reason: '撤并', seen, on }));
  put(streams.supervision(projectId), LedgerWithdrawn({ projectId, callId, cause, lifted: [], on }));
  put(streams.acceptance(projectId), AcceptanceCalledOff({ projectId, assessments: ['year-end'], cause, on }));
  return log;
}

describe('a project that was withdrawn', () => {
  const { events } = withdrawn();
  const card = (day: string) => folded(cards, until(events, day)).get(projectId);

  it('is shown so on its card, from the moment it was said, and counts as established no more', () => {
    expect(card('2012-11-21')).toMatchObject({ stage: 'established', establishedOn: '2012-05-07' });
    expect(card(on)).toMatchObject({ stage: 'withdrawn', ledger: 'withdrawn', withdrawnOn: on, sittings: [] });
    expect(card(on)?.establishedOn).toBeUndefined();
    const said = events.slice(0, events.findIndex(({ type }) => type === ProjectWithdrawn.type) + 1);
    expect(folded(cards, said).get(projectId)).toMatchObject({ stage: 'withdrawn', ledger: 'open' });
  });

  it('is shown so by its ledger', () => {
    const ledger = (day: string) => folded(ledgers, until(events, day)).get(projectId);
    expect(ledger('2012-11-21')).toMatchObject({ status: 'open' });
    expect(ledger(on)).toMatchObject({ status: 'withdrawn', withdrawnOn: on });
  });

  it('waits for nobody', () => {
    const terms = new Terms(pinned.scheme);
    const waiting = (day: string) => projectTasks(terms, card(day)!, undefined);
    expect(waiting('2012-11-21')).not.toEqual([]);
    expect(waiting(on)).toEqual([]);
  });

  it('owes no more what it had not put on file', () => {
    const log = playedCounty(new PlayedLog());
    const id = routine('yi');
    const owed = () => [...folded(expectations, log.events).values()].filter(({ subject }) => subject.id === id);
    const lifted = owed().map(({ expectationId }) => expectationId.split('/').slice(3).join('/'));
    expect(lifted).not.toEqual([]);
    const withdrawal = LedgerWithdrawn({ projectId: id, callId, cause, lifted, on });
    log.put(streams.supervision(id), withdrawal, { on });
    expect(owed()).toEqual([]);
  });
});
