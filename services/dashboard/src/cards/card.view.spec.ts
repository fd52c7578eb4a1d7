import { ConclusionOverturned, LedgerReopened, PrizeWithdrawn, SeatReleased, streams } from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import fc from 'fast-check';
import { callId, organisation, playedProject, projectId, roundId } from '../played.project.suite';
import { county, deputy, folded, inPlace, keeper, leader, pinned, until } from '../played.suite';
import { type CardDocument, latestConclusion } from './card.document';
import { cards } from './card.view';

const played = playedProject();
const cardOf = (events: readonly Recorded[]): CardDocument | undefined => folded(cards, events).get(projectId);
/** The whole card but its place in the order of arrival, which is the log's. */
const settledIn = (events: readonly Recorded[]): Partial<CardDocument> => ({ ...cardOf(events), declared: '' });
const on = (day: string): CardDocument | undefined => cardOf(until(played.events, day));

describe('the card of a project', () => {
  it('holds at the end what the project came to', () => {
    const { setAside, conclusions, declared, ...card } = cardOf(played.events)!;
    expect(card).toEqual({
      projectId,
      callId,
      scheme: pinned.ref,
      issuer: county,
      organisation: organisation.id,
      path: organisation.path,
      track: 'innovation',
      title: '支部联建共学',
      start: 'declare',
      route: 'innovation',
      form: 'declaration',
      papers: { declaration: ['signature'], opinion: [], letter: [] },
      decided: { feasibility: 'feasible', 'approve-plan': 'approve', letter: 'issue' },
      since: '2012-05-07',
      seat: 'held',
      seated: true,
      items: [
        { key: 't1', claimed: true, claimedOn: '2012-11-18', verified: true, met: true },
        { key: 't2', claimed: false, verified: true, met: false },
      ],
      sittings: [
        {
          assessment: 'year-end',
          round: 1,
          opensOn: '2012-11-20',
          openedOn: '2012-11-20',
          counted: ['staff'],
          marked: { effect: [keeper.person] },
          concluded: true,
        },
      ],
      entry: expect.objectContaining({ assessment: 'year-end', on: '2012-11-30' }),
      commendations: [],
      promotions: [],
      entered: true,
      concluded: true,
      declaration: 'established',
      ledger: 'closed',
      stage: 'closed',
      lastStep: 'letter',
      draftedOn: '2012-04-11',
      declaredOn: '2012-04-11',
      establishedOn: '2012-05-07',
      ledgerOpenedOn: '2012-05-08',
      closedOn: '2012-11-30',
      responsibles: { first: [leader.person], direct: [deputy.person] },
      keepers: { keeper: [keeper.person] },
      prizes: [{ roundId, award: 'prize', place: 'first', on: '2012-12-10' }],
      honoured: true,
    });
    expect(conclusions).toEqual([
      expect.objectContaining({
        figures: { 'awareness-answers': 9600, total: 9607 },
        shares: { 'awareness-answers': { numerator: 48, denominator: 50 } },
      }),
    ]);
    expect(declared).toBe(played.events.find(({ type }) => type === 'registration.declaration-submitted')?.position);
    expect(setAside.map(({ article, reason }) => [article, reason])).toEqual([
      ['R7.most', '县委要求试点'],
      ['R22', '测评另行组织'],
    ]);
  });

  it.each([
    ['2012-04-11', 'declared', undefined],
    ['2012-04-30', 'declared', 'feasibility'],
    ['2012-05-04', 'declared', 'approve-plan'],
    ['2012-05-07', 'established', 'letter'],
    ['2012-11-29', 'established', 'letter'],
    ['2012-11-30', 'closed', 'letter'],
  ])('stood on %s at %s, after step %s', (day, stage, lastStep) => {
    expect(on(day)?.stage).toBe(stage);
    expect(on(day)?.lastStep).toBe(lastStep);
  });

  it('did not exist before it was drafted', () => expect(on('2012-04-10')).toBeUndefined());

  it('loses the conclusion that fell, with what hung on it', () => {
    const log = playedProject();
    const { event: cause } = latestConclusion(cardOf(log.events)!)!;
    const fallen = { projectId, cause, on: '2012-12-20' };
    const overturned = ConclusionOverturned({ ...fallen, assessment: 'year-end', round: 1, reason: '数字不实' });
    log.put(streams.acceptance(projectId), overturned, { on: '2012-12-20' });
    log.put(streams.supervision(projectId), LedgerReopened(fallen), { on: '2012-12-20' });
    const prize = { projectId, roundId, award: 'prize', place: 'first', reason: '结论被推翻', on: '2012-12-20' };
    log.put(streams.reward(projectId), PrizeWithdrawn(prize), { on: '2012-12-20' });
    const card = cardOf(log.events);
    expect(card).toMatchObject({ stage: 'established', ledger: 'open', conclusions: [], prizes: [], honoured: false });
    expect(card?.closedOn).toBeUndefined();
  });

  it('forgets what was set aside for a seat that was never used', () => {
    const log = playedProject();
    const taken = log.events.find(({ type }) => type === 'registration.seat-taken')!;
    const { slateId, track, seat } = taken.data as Record<'slateId' | 'track' | 'seat', string>;
    const released = SeatReleased({ slateId, callId, projectId, track, seat, because: 'not-submitted' });
    log.put(taken.stream, released, { on: '2012-04-12' });
    expect(cardOf(log.events)?.setAside.map(({ article }) => article)).toEqual(['R22']);
  });

  it('is the same at the end, however the streams come in between one another', () => {
    const { events } = played;
    const expected = settledIn(events);
    const names = [...new Set(events.map(({ stream }) => stream))];
    const picks = fc.array(fc.nat(names.length - 1), { maxLength: events.length * 2 });
    const rest = fc.shuffledSubarray(names, { minLength: names.length });
    const same = (first: readonly number[], then: readonly string[]) =>
      expect(settledIn(inPlace(interleaved(events, then, first)))).toEqual(expected);
    fc.assert(fc.property(picks, rest, same), { numRuns: 200 });
  });
});

/** The next event of the stream picked, again and again; then what is left, stream by stream. */
function interleaved(events: readonly Recorded[], names: readonly string[], picks: readonly number[]): Recorded[] {
  const queues = names.map((name) => events.filter(({ stream }) => stream === name));
  const taken = picks.flatMap((pick) => queues[pick]?.shift() ?? []);
  return [...taken, ...queues.flat()];
}
