/** What S01 says of figures, outcomes, order and places, reckoned with nothing but these lines: hundredths, half up. */
export interface Counts {
  readonly met: readonly boolean[];
  /** Yes-answers and valid papers; a method left out has its figures entered instead. */
  readonly questionnaire: { readonly valid: number; readonly aware: number; readonly satisfied: number } | Entered;
  readonly ballot: { readonly valid: number; readonly vanguard: number } | Pick<Entered, 'vanguard'>;
  readonly effects: readonly number[];
  readonly checks: readonly [number, number];
}
interface Entered {
  readonly awareness: number;
  readonly satisfaction: number;
  readonly vanguard?: number;
}
export interface Reckoned {
  readonly figures: Readonly<Record<string, number>>;
  readonly outcome: 'concluded' | 'open';
}

const halfUp = (sum: number, by: number): number => Math.floor((2 * sum + by) / (2 * by));
const share = (part: number, of: number): number => halfUp(part * 10_000, of);
const mean = (marks: readonly number[]): number =>
  halfUp(
    marks.reduce((sum, mark) => sum + mark, 0),
    marks.length,
  );

export function reckon({ met, questionnaire: q, ballot: b, effects, checks }: Counts): Reckoned {
  const awareness = 'valid' in q ? share(q.aware, q.valid) : q.awareness;
  const satisfaction = 'valid' in q ? share(q.satisfied, q.valid) : q.satisfaction;
  const vanguard = 'valid' in b ? share(b.vanguard, b.valid) : (b.vanguard ?? 0);
  const goals = share(met.filter(Boolean).length, met.length);
  const [effect, process] = [mean(effects), mean(checks)];
  const weighed = 10 * awareness + 20 * satisfaction + 10 * vanguard + 30 * goals + 20 * effect + 10 * process;
  const total = halfUp(weighed, 100);
  const figures = { awareness, satisfaction, vanguard, goals, effect, process, total };
  return { figures, outcome: total >= 6000 ? 'concluded' : 'open' };
}

const by = ['total', 'goals', 'satisfaction', 'awareness'];
const ahead = (one: Reckoned, other: Reckoned): number =>
  by.map((key) => (other.figures[key] ?? 0) - (one.figures[key] ?? 0)).find((gap) => gap !== 0) ?? 0;

/** The concluded, by their place in the list as declared: in order, those equal in all sharing a rank. */
export function ranking(all: readonly Reckoned[]): { readonly at: number; readonly rank: number }[] {
  const entered = all.flatMap((one, at) => (one.outcome === 'concluded' ? [{ at, one }] : []));
  return entered
    .map(({ at, one }) => ({ at, rank: 1 + entered.filter((other) => ahead(other.one, one) < 0).length }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at);
}

/** Whether these may be first, second and third: numbers as R25, only the concluded, nobody above somebody better. */
export function allowed(all: readonly Reckoned[], places: readonly (readonly number[])[]): boolean {
  const bounds = [[1, 2] as const, [3, 4] as const, [5, 6] as const];
  const rank = new Map(ranking(all).map((one) => [one.at, one.rank]));
  const placeOf = (at: number): number => [...places.map((place) => place.includes(at)), true].indexOf(true);
  const fits = bounds.every(([least, most], at) => least <= places[at]!.length && places[at]!.length <= most);
  const ranked = [...rank.keys()];
  const inOrder = ranked.every((one) =>
    ranked.every((two) => rank.get(one)! >= rank.get(two)! || placeOf(one) <= placeOf(two)),
  );
  return fits && places.flat().every((at) => rank.has(at)) && inOrder;
}
