import fc from 'fast-check';
import { Chain } from './chain';
import { canonical, digestOf } from './digest';
import { genesis, type EventMeta, type StoredEvent } from './event';
import { derivedId } from './ids';
import type { JsonObject } from './json';
import { hashOf, jsonOf, seal } from './seal';

const meta: EventMeta = {
  commandId: derivedId('command'),
  command: { type: 'Count', digest: digestOf({}) },
  at: '2012-04-12T01:00:00.000Z',
  as: { service: 'tally' },
  release: 'spec',
  correlationId: 'spec',
};
const place = { stream: `tally.tally-${derivedId('tally')}`, revision: 0, previous: genesis };
const sealed = (...data: JsonObject[]) =>
  seal(
    data.map((each) => ({ type: 'tally.counted', version: 1, data: each })),
    place,
    meta,
  );

describe('sealing', () => {
  it('keeps the RFC 8785 form of the whole envelope, whatever the data', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (data) => {
        const [one] = sealed(data);
        expect(one!.json).toBe(canonical(one!.event));
        expect(jsonOf(JSON.parse(one!.json) as StoredEvent)).toBe(one!.json);
        expect(hashOf(JSON.parse(one!.json) as StoredEvent)).toBe(one!.event.hash);
      }),
    );
  });

  it('hashes the RFC 8785 form of all the other fields', () => {
    const { hash, ...rest } = sealed({ 名称: '支部联建' })[0]!.event;
    expect(hash).toBe(digestOf(rest));
  });

  it('derives ids from command, stream and place: the same command seals the same events', () => {
    expect(sealed({ by: 1 }, { by: 2 })).toEqual(sealed({ by: 1 }, { by: 2 }));
    expect(new Set(sealed({ by: 1 }, { by: 1 }).map(({ event }) => event.id)).size).toBe(2);
  });

  it.each([
    ['data', (event: StoredEvent) => ({ ...event, data: { by: 9 } }), 'hash'],
    ['meta', (event: StoredEvent) => ({ ...event, meta: { ...meta, at: '2013-01-01T00:00:00.000Z' } }), 'hash'],
    ['type', (event: StoredEvent) => ({ ...event, type: 'tally.cleared' }), 'hash'],
    ['previous', (event: StoredEvent) => ({ ...event, previous: 'f'.repeat(64) }), 'previous'],
    ['revision', (event: StoredEvent) => ({ ...event, revision: 7 }), 'revision'],
  ])('shows an altered %s in the chain', (_field, alter, fault) => {
    const [first, second] = sealed({ by: 1 }, { by: 2 });
    const chain = new Chain(place.stream);
    expect(chain.next(first!.event)).toBeUndefined();
    expect(chain.next(alter(second!.event))).toMatchObject({ fault });
  });
});

describe('derived ids', () => {
  it('are UUIDs of version 5, the same for the same parts and others for others', () => {
    expect(derivedId('a', 1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(derivedId('a', 1)).toBe(derivedId('a', 1));
    expect(new Set([derivedId('a', 1), derivedId('a', '1'), derivedId('a1'), derivedId('a', 1, '')]).size).toBe(4);
  });
});
