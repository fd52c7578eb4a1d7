import { belongs, type Board, type Facts, type Figure, type FigureResult, computeFigures, test } from '@xmh/scheme';

/** One project or organisation that a board may count, with what a condition may know of it. */
export interface Member {
  readonly id: string;
  readonly of: 'project' | 'organisation';
  readonly facts: Facts;
  /** What it is broken down by: value by key of the board's `by`. */
  readonly groups: Readonly<Record<string, string>>;
}

export interface Group {
  /** Value by key of `by`; empty: the whole. */
  readonly values: Readonly<Record<string, string>>;
  readonly figures: readonly FigureResult[];
}

/** Which of the population a figure speaks of, and which of those count. */
export interface Counting {
  readonly of: readonly Member[];
  readonly counted: readonly Member[];
}

export function countingOf({ source }: Figure, members: readonly Member[]): Counting | undefined {
  const population = 'share' in source ? source.share : 'count' in source ? source.count : undefined;
  if (!population) return undefined;
  const of = members.filter((member) => member.of === population.of && belongs(population, member.facts));
  return { of, counted: 'share' in source ? of.filter(({ facts }) => test(source.that, facts)) : of };
}

/** The board's figures over these members. */
function figuresOver({ figures, of }: Board, members: readonly Member[]): FigureResult[] {
  const counts = Object.fromEntries(
    figures.flatMap((figure) => {
      const counting = countingOf(figure, members);
      return counting ? [[figure.key, { number: counting.counted.length, of: counting.of.length }]] : [];
    }),
  );
  const items = members.filter((member) => member.of === of.of && belongs(of, member.facts));
  const inputs = {
    surveys: {},
    marks: {},
    fields: {},
    others: {},
    items: items.flatMap(({ facts }) => facts.items ?? []),
  };
  return computeFigures(figures, { ...inputs, counts });
}

/** The whole, and each part by the keys of `by`: the weakest first by the first figure, then by name of the part. */
export function computed(board: Board, members: readonly Member[]): { readonly whole: Group; readonly parts: Group[] } {
  const whole = { values: {}, figures: figuresOver(board, members) };
  if (board.by.length === 0) return { whole, parts: [] };
  const parts = new Map<string, Member[]>();
  for (const member of members) {
    if (member.of !== board.of.of || !belongs(board.of, member.facts)) continue;
    const key = groupKey(board, member.groups);
    parts.set(key, [...(parts.get(key) ?? []), member]);
  }
  const groups = [...parts.values()].map((own): Group => ({
    values: Object.fromEntries(board.by.map((key) => [key, own[0]?.groups[key] ?? ''])),
    figures: figuresOver(board, own),
  }));
  const weakness = ({ figures: [first] }: Group): number => first?.value ?? -1;
  return {
    whole,
    parts: groups.sort(
      (one, other) =>
        weakness(one) - weakness(other) || (groupKey(board, one.values) < groupKey(board, other.values) ? -1 : 1),
    ),
  };
}

/** Which part a member belongs to, as one word for an address. */
export const groupKey = ({ by }: Pick<Board, 'by'>, values: Readonly<Record<string, string>>): string =>
  by.map((key) => values[key] ?? '').join('~');
