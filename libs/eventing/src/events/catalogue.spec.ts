import { z } from 'zod';
import { Catalogue } from './catalogue';
import { defineEvent } from './define-event';
import type { Recorded } from './event';

const Named = defineEvent({
  type: 'spec.named',
  version: 3,
  schema: z.strictObject({ name: z.string(), notes: z.array(z.string()) }),
  samples: [{ label: 'a' }, { name: 'a' }, { name: 'a', notes: [] }],
  upcasts: { 1: ({ label }) => ({ name: label }), 2: (data) => ({ ...data, notes: [] }) },
  public: 'none',
});
const catalogue = new Catalogue([Named]);
const stored = (version: number, data: object) => ({ type: 'spec.named', version, data }) as unknown as Recorded;

describe('catalogue', () => {
  it('lifts an old event through every version to today’s', () => {
    expect(catalogue.lifted(stored(1, { label: '甲' })).data).toEqual({ name: '甲', notes: [] });
    expect(catalogue.lifted(stored(2, { name: '甲' })).data).toEqual({ name: '甲', notes: [] });
  });

  it('stops at a version or a type of a later release', () => {
    expect(() => catalogue.lifted(stored(4, {}))).toThrow('does not know spec.named version 4');
    expect(() => catalogue.lifted({ ...stored(1, {}), type: 'spec.other' })).toThrow('does not know spec.other');
  });

  it('refuses to write what does not fit the schema', () => {
    expect(() => catalogue.checked({ type: 'spec.named', data: { name: 'a', notes: [], more: 1 } })).toThrow(
      'spec.named',
    );
  });

  it('refuses a declaration without its samples or upcasts, and a type declared twice', () => {
    const declared = { type: 'spec.bare', version: 2, schema: z.strictObject({}), public: 'none' } as const;
    expect(() => defineEvent({ ...declared, samples: [{}] })).toThrow('2 versions need 2 samples');
    expect(() => defineEvent({ ...declared, samples: [{}, {}] })).toThrow('no upcast lifts version 1');
    expect(() => new Catalogue([Named, Named])).toThrow('declared twice');
  });
});
