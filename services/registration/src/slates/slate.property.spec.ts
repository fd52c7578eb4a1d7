import { derivedId, type Moment, type Recorded } from '@xmh/eventing';
import fc from 'fast-check';
import { callId, county, directory, officer, pinned, slateId, town } from '../registration.suite';
import type { SlateContext } from './slate.context';
import { slateDecider } from './slate.decider';
import type { Slate, SlateEvent } from './slate.state';

const most = 3;
const begins = Date.parse('2012-04-10T01:00:00.000Z');
const act = fc.record({
  do: fc.constantFrom('take' as const, 'submit' as const, 'confirm' as const, 'release' as const, 'withdraw' as const),
  project: fc.integer({ min: 0, max: most }),
  minutes: fc.integer({ min: 0, max: 7 }),
});
const acts = fc.array(act, { minLength: 40, maxLength: 120, size: 'max' });
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** A slate among its projects: seats move only by decisions; `used` is what the projects' own streams say. */
class World {
  slate: Slate = slateDecider.initial;
  readonly used = new Map<string, string>();
  private now = begins;
  private count = 0;

  play({ do: what, project: n, minutes }: Act): void {
    this.now += minutes * 60_000;
    const projectId = derivedId('project', n);
    const seat = this.slate.seats.find((one) => one.projectId === projectId);
    if (what === 'take') this.take(projectId);
    else if (!seat) return;
    else if (what === 'submit') this.submit(projectId, seat);
    else if (what === 'confirm') this.confirm(seat.seat);
    else this.release(projectId, seat.seat, what === 'withdraw');
  }

  take(projectId: string): void {
    const data = { slateId, callId, organisation: town, projectId, track: 'innovation', start: 'declare' };
    this.send((meta) => slateDecider.decide.TakeSeat({ type: 'TakeSeat', data, meta }, this.slate, this.context()));
  }

  /** Everyone gone, and an hour later. */
  emptied(): void {
    this.now += 3_600_000;
    for (const { projectId, seat } of [...this.slate.seats]) this.release(projectId, seat, this.used.has(projectId));
  }

  private submit(projectId: string, { seat, heldUntil }: { seat: string; heldUntil: string }): void {
    if (Date.parse(heldUntil) - this.now >= 5 * 60_000) this.used.set(projectId, seat);
  }

  private confirm(seat: string): void {
    if (![...this.used.values()].includes(seat)) return;
    const data = { slateId, seat };
    this.send((meta) =>
      slateDecider.decide.ConfirmSeat({ type: 'ConfirmSeat', data, meta }, this.slate, this.context()),
    );
  }

  private release(projectId: string, seat: string, isWithdrawn: boolean): void {
    if (isWithdrawn) this.used.delete(projectId);
    const data = { slateId, seat, because: isWithdrawn ? ('withdrawn' as const) : ('not-submitted' as const) };
    this.send((meta) =>
      slateDecider.decide.ReleaseSeat({ type: 'ReleaseSeat', data, meta }, this.slate, this.context()),
    );
  }

  private send(decide: (meta: Moment) => ReturnType<typeof slateDecider.decide.TakeSeat>): void {
    const at = new Date(this.now).toISOString();
    const commandId = derivedId('command', this.count++);
    const decision = decide({ commandId, as: officer, at, today: at.slice(0, 10), override: [] });
    if (!('accepted' in decision)) return;
    this.slate = decision.accepted.reduce(
      (slate, event) => slateDecider.evolve(slate, event as Recorded<SlateEvent>),
      this.slate,
    );
  }

  private context(): SlateContext {
    const used = [...this.used.values()];
    const who = { organisation: town, issuer: county };
    return { pinned, directory, who, callId, organisation: town, isClosed: false, used };
  }
}

describe('a slate through any sequence of taking, submitting, confirming and releasing', () => {
  it('never has more seats than the maximum, nor two for one project, nor loses one that is used', () =>
    fc.assert(
      fc.property(acts, (played) => {
        const world = new World();
        for (const one of played) {
          world.play(one);
          const { seats } = world.slate;
          expect(seats.length).toBeLessThanOrEqual(most);
          expect(new Set(seats.map(({ projectId }) => projectId)).size).toBe(seats.length);
          const kept = seats.map(({ seat }) => seat);
          expect(kept).toEqual(expect.arrayContaining([...world.used.values()]));
        }
      }),
      { numRuns: 300 },
    ));

  it('loses no seat for good: when all are gone, as many may come again', () =>
    fc.assert(
      fc.property(acts, (played) => {
        const world = new World();
        played.forEach((one) => world.play(one));
        world.emptied();
        expect(world.slate.seats).toEqual([]);
        for (let n = 0; n < most; n++) world.take(derivedId('newcomer', n));
        expect(world.slate.seats).toHaveLength(most);
      }),
      { numRuns: 300 },
    ));
});
