import { acts, questions, type Act, type Fact } from '../../acts/acts';
import { FactMissing, type Facts } from '../../conditions/facts';
import { test as holds } from '../../conditions/test';
import type { Condition } from '../../document/condition';
import { conditionSites } from '../../fixtures/condition-sites';
import { builtConditions } from '../unbuilt/unbuilt-kinds';
import { unbuilt } from '../unbuilt/unbuilt';
import { walk } from '../walk';
import { actsAt } from './places';
import { unanswerable } from './unanswerable';
import { uncomputable } from './uncomputable';

const compare = (operand: object): unknown => ({ compare: operand, is: 'equal', to: { value: 'x' } });

/** One condition of every kind that has an evaluator. */
const conditions: Readonly<Record<string, unknown>> = {
  never: { never: true },
  track: { track: ['x'] },
  kind: { kind: ['x'] },
  filled: { filled: ['x'] },
  fixed: { fixed: 'x' },
  decided: { decided: 'x', in: ['x'] },
  outcome: { outcome: 'x', in: ['x'] },
  used: { used: ['x'] },
  present: { present: ['x'] },
  items: { items: { state: 'verified', least: 'all' } },
  recorded: { recorded: { record: 'x' } },
  today: { today: 'from', day: { monthDay: '01-01' } },
  compare: compare({ figure: 'x' }),
  'compare a field': compare({ field: 'x.x' }),
  'compare the day': compare({ today: true }),
  'recorded where': { recorded: { record: 'x', where: compare({ field: 'x.x' }) } },
  'recorded where of the act': { recorded: { record: 'x', where: { outcome: 'x', in: ['x'] } } },
  all: { all: [{ never: true }, { kind: ['x'] }] },
  any: { any: [{ never: true }, { track: ['x'] }] },
  not: { not: { filled: ['x'] } },
};

/** The conditions that ask for what is compared. */
const asking: Partial<Record<Fact, readonly string[]>> = {
  today: ['today', 'compare the day'],
  figures: ['compare', 'present'],
  field: ['compare a field'],
};

const everything: Required<Facts> = {
  today: '2012-01-01',
  track: 'x',
  kind: 'x',
  items: [],
  figures: {},
  used: [],
  filled: () => true,
  fixed: () => true,
  decided: () => 'x',
  outcome: () => 'x',
  field: () => 'x',
  recorded: () => [{ field: () => 'x' }],
};

/** What the act's service gathers. */
const gathered = (act: Act): Facts =>
  Object.fromEntries(acts[act].knows.map((fact: Fact) => [fact, everything[fact]] as const));

const sites = conditionSites();
/** Where a condition may stand at all, once for the acts it is tested at. */
const open = new Map(
  sites
    .map(({ path, holding }) => ({ path, holding, document: holding({ never: true }) }))
    .filter(({ path, document }) => !refused(document, path))
    .map((site) => [`${site.path} ${actsOf(site.path, site.document)?.join()}`, site] as const),
);
const judged = [...open.values()]
  .flatMap(({ path, holding }) =>
    Object.entries(conditions).map(([kind, condition]) => ({ path, kind, condition, document: holding(condition) })),
  )
  .filter(({ path, document }) => !refused(document, path));

describe('every act of a document, with every kind of condition', () => {
  it('tries every kind that has an evaluator, at every place of the schema', () => {
    expect(Object.keys(conditions)).toEqual(expect.arrayContaining([...builtConditions]));
    expect(sites.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/calls/require/0/that', '/routes/0/steps/1/require/0/when', '/boards/0/of/where']),
    );
  });

  it('is refused at publishing with the place, or judged without a missing fact', () => {
    const fallen = judged.flatMap(({ path, kind, condition, document }) => {
      const tested = actsOf(path, document);
      if (!tested) return [`${kind} at ${path}: no act tests it, and nothing refuses it`];
      return tested.flatMap((act) => {
        try {
          holds(condition as Condition, gathered(act));
          return [];
        } catch (fault) {
          if (!(fault instanceof FactMissing)) throw fault;
          return [`${kind} at ${path}: ${act} does not know ${fault.fact}`];
        }
      });
    });
    expect(fallen).toEqual([]);
  });

  it('is not refused for what its act knows', () => {
    const tested = new Set<Act>();
    for (const { path, document } of open.values()) {
      const [act, other] = actsOf(path, document) ?? [];
      if (act === undefined || other !== undefined) continue;
      tested.add(act);
      const asked = judged.filter((one) => one.path === path && actsOf(path, one.document)?.join() === act);
      const may = acts[act].knows.flatMap((fact) => asking[fact] ?? questions[fact]);
      expect([path, asked.map(({ kind }) => kind)]).toEqual([path, expect.arrayContaining(may)]);
    }
    expect(tested).toEqual(new Set(Object.keys(acts)));
  });
});

function actsOf(path: string, document: Record<string, unknown>): readonly Act[] | undefined {
  const visit = [...walk(document)].find((one) => one.path === path);
  return visit && actsAt(visit, document);
}

/** Refused where the condition stands, in it, or by what says of which kind the part around it is. */
function refused(document: Record<string, unknown>, path: string): boolean {
  return [...unbuilt(document), ...unanswerable(document), ...uncomputable(document)].some(({ path: at }) => {
    const around = at.replace(/\/(on|mode|of|about\/\d+)$/, '');
    return path === at || path.startsWith(`${around}/`) || at.startsWith(`${path}/`);
  });
}
