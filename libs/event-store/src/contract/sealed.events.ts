import { derivedId, genesis, type Recorded, seal, type SealedEvent } from '@xmh/eventing';

let streams = 0;

/** A stream name that no other test uses. */
export const aStream = (kind = 'testing.thing'): string => `${kind}-${derivedId('a stream', process.pid, ++streams)}`;

interface Wanted {
  readonly stream: string;
  /** Revision of the first event; 0 when left out. */
  readonly from?: number;
  readonly texts: readonly string[];
  readonly type?: string;
  readonly previous?: string;
  readonly command?: string;
}

/** Sealed events of one command, one a text. */
export function sealedEvents(wanted: Wanted): SealedEvent[] {
  const { stream, from = 0, texts, type = 'testing.thing-noted', previous = genesis, command = 'note' } = wanted;
  const commandId = derivedId(command, stream, from);
  return seal(
    texts.map((text) => ({ type, version: 1, data: { text } })),
    { stream, revision: from, previous },
    {
      commandId,
      command: { type: 'NoteThing', digest: 'd'.repeat(64) },
      at: '2012-04-10T02:00:00.000Z',
      as: { person: derivedId('person'), post: 'officer', organisation: derivedId('organisation') },
      release: '0.1.0',
      correlationId: commandId,
    },
  );
}

/** An event whose kept form has exactly so many UTF-8 bytes; odd remainders are filled with Latin letters. */
export function sealedOfBytes(bytes: number, wanted: Omit<Wanted, 'texts'>): SealedEvent {
  const bare = only(sealedEvents({ ...wanted, texts: [''] }));
  const room = bytes - Buffer.byteLength(bare.json);
  return only(sealedEvents({ ...wanted, texts: ['党'.repeat(Math.floor(room / 3)) + 'x'.repeat(room % 3)] }));
}

/** What a store must answer for these events. */
export const recordedAs = (events: readonly SealedEvent[], positions: readonly string[]): Recorded[] =>
  events.map(({ event }, index) => ({ ...event, position: positions[index] ?? 'no position' }));

export function only<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined || list.length !== 1) throw new Error(`${list.length} instead of one`);
  return one;
}
