import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '../testing/memory.event-store';
import { busContract, type OpenedBus } from './bus.suite';
import { type BusOptions, openBus } from './open-bus';
import { chanceFrom, ShuffledLane } from './shuffled.lane';

type Kind = { readonly kind: 'embedded' } | { readonly kind: 'shuffled'; readonly seed: number };

const opening = (kind: Kind) => async (): Promise<OpenedBus> => {
  const folder = mkdtempSync(join(tmpdir(), 'bus-'));
  const store = new MemoryEventStore('epoch-1');
  const options: BusOptions = { ...kind, store, file: join(folder, 'bus.sqlite') };
  let bus = openBus(options);
  const reopen = async () => {
    await bus.close();
    bus = openBus(options);
    return bus;
  };
  const close = async () => {
    await bus.close();
    rmSync(folder, { recursive: true });
  };
  return { store, bus, reopen, close };
};

busContract('embedded', opening({ kind: 'embedded' }));
for (const seed of [1, 2, 3]) busContract(`shuffled (${seed})`, opening({ kind: 'shuffled', seed }));

describe('after an import', () => {
  it.each<Kind>([{ kind: 'embedded' }, { kind: 'shuffled', seed: 1 }])(
    'the beginning of the $kind bus is the end of what was imported',
    async (kind) => {
      const { bus, store, close } = await opening(kind)();
      (store as MemoryEventStore).importedThrough = '00000000000000000007';
      expect(Object.values(await bus.places({ types: ['sender.letter-sent'] }, 'beginning'))).toEqual([
        '00000000000000000007',
      ]);
      await close();
    },
  );
});

describe('a shuffled lane', () => {
  const lettersOf = (count: number) =>
    [...Array(count).keys()].map((revision) => ({ position: `${revision}`.padStart(20, '0'), revision }) as never);
  const handedOut = (seed: number): (number | undefined)[] => {
    const lane = new ShuffledLane('sender', chanceFrom(seed));
    lane.arrive({ events: lettersOf(30), through: '00000000000000000030' });
    const handed: (number | undefined)[] = [];
    while (!lane.isEmpty) {
      const page = lane.turn();
      handed.push(...(page ? page.deliveries.map(({ event }) => event.revision) : [undefined]));
    }
    return handed;
  };

  it('delays and repeats by its seed alone: the same seed, the same order', () => {
    expect(handedOut(5)).toEqual(handedOut(5));
    expect(handedOut(5)).not.toEqual(handedOut(6));
    expect(handedOut(5)).toContain(undefined);
    expect(handedOut(5).filter((revision) => revision !== undefined).length).toBeGreaterThan(30);
  });
});
