import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEvents } from '@xmh/contracts';

const page = readFileSync(join(__dirname, '../../docs/how-to/correct-a-mistake.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([a-z.-]+)` \| (.+) \|$/gm)].map(([, type = '', means = '']) => ({ type, means }));
const types = allEvents.map(({ type }) => type);
const named = (means: string): string[] => [...means.matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map(([, type = '']) => type);

describe('how every event is put right', () => {
  it('stands in the table, once for each event type', () =>
    expect(rows.map(({ type }) => type).sort()).toEqual([...types].sort()));

  it.each(rows)('$type: by an event that there is, or by none for a reason', ({ means }) => {
    const events = named(means);
    expect(events.filter((type) => !types.includes(type))).toEqual([]);
    expect(events.length > 0 || /^not correctable: .{20,}/.test(means)).toBe(true);
  });

  it('says of every correction in which row it stands, beside its own', () => {
    const corrections = types.filter((type) => type.endsWith('-corrected'));
    const used = new Set(rows.flatMap(({ type, means }) => named(means).filter((one) => one !== type)));
    expect(corrections.filter((type) => !used.has(type))).toEqual([]);
  });
});
