import { type EventStore, type Recorded, start } from '@xmh/eventing';
import { SimulatedClock } from '../clock/simulated.clock';
import { CabinetOpened, coreOf, LetterSent, Post } from '../testing/letters';
import type { Bus, BusPage, Places } from './bus.port';
import type { Hold } from './holds.port';

export interface OpenedBus {
  readonly store: EventStore;
  readonly bus: Bus;
  /** The same bus, opened again after a stop. */
  reopen(): Promise<Bus>;
  close(): Promise<void>;
}

const types = [LetterSent.type, CabinetOpened.type];

/** What every bus does, as sentences; `open` gives an empty one. */
export function busContract(name: string, open: () => Promise<OpenedBus>): void {
  describe(`the ${name} bus`, () => {
    let opened: OpenedBus;
    let post: Post;
    beforeEach(async () => {
      opened = await open();
      post = new Post(coreOf(opened.store, new SimulatedClock('2012-03-01T01:00:00.000Z')));
    });
    afterEach(() => opened.close());

    describe('delivering', () => deliveries(() => ({ ...opened, post })));
    describe('remembering', () => memories(() => opened));
  });
}

function deliveries(given: () => OpenedBus & { post: Post }): void {
  it('delivers everything after a place, what is there and what comes, and misses nothing', async () => {
    const { bus, post, store } = given();
    for (const project of ['a', 'b', 'c']) for (let n = 0; n < 10; n++) await post.send(project, `${n}`);
    const following = new Following(bus, await bus.places({ types }, 'beginning'), 40);
    for (let n = 10; n < 15; n++) for (const project of ['a', 'b']) await post.send(project, `${n}`);
    await following.end;
    const { events } = await store.page({ prefixes: [], after: start, limit: 100 });
    expect(following.first.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
  });

  it('delivers the events of a stream first in order of revision', async () => {
    const { bus, post } = given();
    for (let n = 0; n < 12; n++) for (const project of ['a', 'b', 'c']) await post.send(project, `${n}`);
    const following = new Following(bus, {}, 36);
    await following.end;
    for (const stream of new Set(following.first.map((event) => event.stream))) {
      const revisions = following.first.filter((event) => event.stream === stream).map(({ revision }) => revision);
      expect(revisions).toEqual([...revisions.keys()]);
    }
  });

  it('keeps all events of a stream in one lane, with places that rise from first to first', async () => {
    const { bus, post } = given();
    for (let n = 0; n < 6; n++) for (const project of ['a', 'b']) await post.send(project, `${n}`);
    await post.open('a');
    const following = new Following(bus, {}, 13);
    await following.end;
    const lanes = new Map<string, Set<string>>();
    for (const { stream, lane } of following.firstWithLane)
      lanes.set(stream, (lanes.get(stream) ?? new Set()).add(lane));
    expect([...lanes.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
    for (const lane of new Set(following.firstWithLane.map((event) => event.lane))) {
      const places = following.firstWithLane.filter((event) => event.lane === lane).map(({ place }) => place);
      expect(places).toEqual([...places].sort());
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('delivers only the selected types, and moves on past the others', async () => {
    const { bus, post } = given();
    await post.send('a', '0');
    await post.open('a');
    await post.send('b', '0');
    const following = new Following(bus, {}, 2, [LetterSent.type]);
    await following.end;
    expect(following.first.map(({ type }) => type)).toEqual([LetterSent.type, LetterSent.type]);
    await post.open('b');
    const heads = await bus.places({ types: [LetterSent.type] }, 'now');
    const later = new Following(bus, {}, Infinity, [LetterSent.type]);
    await later.reaches(heads);
    await later.stop();
  });

  it('goes on after the places it is given', async () => {
    const { bus, post } = given();
    await post.send('a', '0');
    await post.open('a');
    const after = await bus.places({ types }, 'now');
    await post.send('a', '1');
    await post.send('b', '0');
    const following = new Following(bus, after, 2);
    await following.end;
    expect(following.first.map(({ data }) => data)).toEqual([
      { projectId: 'a', text: '1' },
      { projectId: 'b', text: '0' },
    ]);
  });

  it('knows the places of the beginning, of the head and of a position', async () => {
    const { bus, post, store } = given();
    await post.send('a', '0');
    const position = await store.head();
    await post.send('a', '1');
    const beginning = new Following(bus, await bus.places({ types }, 'beginning'), 2);
    await beginning.end;
    const middle = new Following(bus, await bus.places({ types }, { position }), 1);
    await middle.end;
    expect(middle.first.map(({ revision }) => revision)).toEqual([1]);
  });

  it('ends when the signal is aborted, also while nothing comes', async () => {
    const { bus, post } = given();
    await post.send('a', '0');
    const following = new Following(bus, {}, Infinity);
    await following.reaches(await bus.places({ types }, 'now'));
    await following.stop();
    await following.end;
    expect(following.first).toHaveLength(1);
  });
}

function memories(given: () => OpenedBus): void {
  it('remembers the checkpoints of each group over a stop', async () => {
    const { bus, reopen } = given();
    const one = { group: 'archive.file', epoch: bus.epoch, places: { lane: '00000000000000000007' } };
    const other = { ...one, group: 'archive.count', places: { lane: '00000000000000000003', next: '1' } };
    expect(await bus.checkpoints.load('archive.file')).toBeUndefined();
    await bus.checkpoints.save([{ ...one, places: {} }, other]);
    await bus.checkpoints.save([one]);
    const again = await reopen();
    expect(await again.checkpoints.load('archive.file')).toEqual(one);
    expect(await again.checkpoints.load('archive.count')).toEqual(other);
  });

  it('remembers one hold a group and stream over a stop, with every field', async () => {
    const { bus, reopen } = given();
    const hold: Hold = {
      group: 'archive.file',
      stream: 'sender.letters-1',
      revision: 4,
      eventId: 'e',
      type: LetterSent.type,
      key: 'a',
      kind: 'waiting',
      reason: '档案柜未开',
      error: 'Error: x',
      since: '2012-03-01T01:00:00.000Z',
      recorded: false,
    };
    await bus.holds.put(hold);
    await bus.holds.put({ ...hold, kind: 'parked', recorded: true });
    await bus.holds.put({ ...hold, stream: 'sender.letters-2' });
    await bus.holds.put({ ...hold, group: 'archive.count' });
    await bus.holds.remove('archive.file', 'sender.letters-2');
    const again = await reopen();
    expect(await again.holds.of('archive.file')).toEqual([{ ...hold, kind: 'parked', recorded: true }]);
    expect(await again.holds.of('archive.count')).toEqual([{ ...hold, group: 'archive.count' }]);
  });

  it('remembers dropped events by group over a stop; twice is once', async () => {
    const { bus, reopen } = given();
    await bus.holds.drop('archive.file', 'e');
    await bus.holds.drop('archive.file', 'e');
    const again = await reopen();
    expect(await again.holds.dropped('archive.file')).toEqual(['e']);
    expect(await again.holds.dropped('archive.count')).toEqual([]);
  });
}

/** Follows a bus until it has seen so many different events. */
class Following {
  readonly firstWithLane: (Recorded & { lane: string; place: string })[] = [];
  readonly end: Promise<void>;
  private readonly closing = new AbortController();
  private readonly through: Record<string, string> = {};
  private woken: (() => void)[] = [];

  constructor(bus: Bus, after: Places, count: number, selected: readonly string[] = types) {
    this.end = this.follow(bus.subscribe({ types: selected, after, signal: this.closing.signal }), count);
  }

  get first(): Recorded[] {
    return this.firstWithLane;
  }

  async reaches(places: Places): Promise<void> {
    const isThere = (): boolean => Object.entries(places).every(([lane, place]) => (this.through[lane] ?? '') >= place);
    while (!isThere()) await new Promise<void>((resolve) => this.woken.push(resolve));
  }

  async stop(): Promise<void> {
    this.closing.abort();
    await this.end;
  }

  private async follow(pages: AsyncIterable<BusPage>, count: number): Promise<void> {
    const seen = new Set<string>();
    for await (const { lane, deliveries: delivered, through } of pages) {
      for (const { event, place } of delivered) {
        if (!seen.has(event.id)) this.firstWithLane.push({ ...event, lane, place });
        seen.add(event.id);
      }
      this.through[lane] = through;
      for (const wake of this.woken.splice(0)) wake();
      if (seen.size >= count) return;
    }
  }
}
