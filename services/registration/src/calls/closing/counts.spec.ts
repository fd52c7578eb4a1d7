import type { ServiceCore } from '@xmh/platform';
import { call, callId, county, pinned } from '../../registration.suite';
import type { KnownCall } from '../call.state';
import { CallCounts } from './counts';

const positionOf = (n: number): string => String(n).padStart(20, '0');
const idOf = (n: number): string => `unit-${String(n).padStart(4, '0')}`;
const closedAt = positionOf(800);

/** 700 units registered one after another, the first with a declaration; counts how often everything is counted. */
function aCounty() {
  const units = Array.from({ length: 700 }, (_, n) => ({ id: idOf(n), at: positionOf(n + 1) }));
  const facts = (id: string) => ({ id, name: id, parent: county, level: 'township', type: 'township' });
  const made = { counted: 0, caughtUp: true, units };
  const at = (id: string) => units.find((unit) => unit.id === id)?.at;
  const collection = {
    reached: async () => made.caughtUp,
    count: async () => ({ [idOf(0)]: ++made.counted > 0 ? 2 : 0 }),
  };
  const core = {
    store: { head: async () => closedAt },
    directory: {
      children: () => units.map(({ id }) => facts(id)),
      organisation: (id: string) => (at(id) === undefined ? undefined : facts(id)),
      registeredAt: at,
      reached: async () => true,
    },
    views: { collection: () => collection },
  };
  return { made, core: core as unknown as ServiceCore };
}

const meta = {} as never;
const closing = { type: 'CloseCall', data: { callId }, meta } as const;
const closed = (after?: string): KnownCall => ({ ...call, status: 'closed', closedAt, after });
const report = async (counts: CallCounts, after: string) => {
  const command = { type: 'ReportShortfalls', data: { callId, after }, meta } as const;
  const page = await counts.shortfalls(command, closed(after), pinned);
  if ('refused' in page) throw new Error(page.refused.code);
  return { after: page.after, named: page.shortfalls.map(({ organisation }) => organisation) };
};
const everyone = Array.from({ length: 699 }, (_, n) => idOf(n + 1));

describe('the count of a call that closes', () => {
  it('is made once for the closing and once for all pages behind it', async () => {
    const { made, core } = aCounty();
    const counts = new CallCounts(core);
    const first = await counts.shortfalls(closing, call, pinned);
    expect(first).toMatchObject({ after: idOf(300), shortfalls: { length: 300 } });
    const second = await report(counts, idOf(300));
    const third = await report(counts, second.after ?? '');
    expect([second.named, third.named]).toEqual([everyone.slice(300, 600), everyone.slice(600)]);
    expect([third.after, made.counted]).toEqual([undefined, 2]);
  });

  it('is made again where it was lost, and goes on behind the page it was at', async () => {
    const { core } = aCounty();
    expect((await report(new CallCounts(core), idOf(600))).named).toEqual(everyone.slice(600));
  });

  it('names nobody who was registered after the closing, before or after a restart', async () => {
    const { made, core } = aCounty();
    const counts = new CallCounts(core);
    await report(counts, idOf(300));
    made.units.push({ id: 'unit-9999', at: positionOf(801) });
    expect((await report(counts, idOf(600))).named).toEqual(everyone.slice(600));
    expect((await report(new CallCounts(core), idOf(600))).named).toEqual(everyone.slice(600));
  });

  it('is not made for a page that was reported', async () => {
    const { made, core } = aCounty();
    const command = { type: 'ReportShortfalls', data: { callId, after: idOf(300) }, meta } as const;
    expect(await new CallCounts(core).shortfalls(command, closed(idOf(600)), pinned)).toEqual({ shortfalls: [] });
    expect(made.counted).toBe(0);
  });

  it('is refused while the view or the directory is behind the store', async () => {
    const { made, core } = aCounty();
    made.caughtUp = false;
    expect(await new CallCounts(core).shortfalls(closing, call, pinned)).toMatchObject({
      refused: { code: 'not-caught-up' },
    });
  });
});
