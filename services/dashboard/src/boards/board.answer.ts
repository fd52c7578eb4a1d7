import { ProblemException, type Reader, type ServiceCore } from '@xmh/platform';
import { type Board, FactMissing, type FigureResult, hundredthsWords, whyFigure } from '@xmh/scheme';
import { z } from 'zod';
import type { CallDocument } from '../calls/call.document';
import { dayFor } from '../days/today';
import { ArticleWords, articleWords } from '../naming/article.words';
import { Terms } from '../naming/terms';
import { membersOf } from './board.members';
import { computed, countingOf, type Group, groupKey } from './board.population';

const BoardFigure = z.strictObject({
  figure: z.string(),
  name: z.string(),
  article: ArticleWords,
  kind: z.enum(['share', 'composite', 'entered', 'count']),
  unit: z.enum(['hundredths', 'count', 'stars']),
  value: z.int().optional(),
  numerator: z.int().optional(),
  denominator: z.int().optional(),
  /** As it is read: 95.83. */
  shown: z.string(),
  why: z.string(),
  /** The query that lists what was counted, and the one that lists all it was counted among. */
  counted: z.string().optional(),
  among: z.string().optional(),
});
const BoardPart = z.strictObject({
  part: z.string(),
  values: z.record(z.string(), z.string()),
  name: z.string(),
  figures: z.array(BoardFigure),
});
export const BoardAnswer = z.strictObject({
  callId: z.string(),
  board: z.string(),
  name: z.string(),
  article: ArticleWords,
  by: z.array(z.string()),
  asOf: z.string(),
  figures: z.array(BoardFigure),
  /** By the keys of `by`, the weakest first. */
  parts: z.array(BoardPart),
});
export type BoardAnswer = z.infer<typeof BoardAnswer>;

export interface BoardPlace {
  readonly call: CallDocument;
  readonly board: Board;
  readonly terms: Terms;
}

/** The board of that key in the call's scheme, or 404. */
export async function boardOf(core: ServiceCore, call: CallDocument, key: string): Promise<BoardPlace> {
  const terms = new Terms((await core.schemes.get(call.scheme)).scheme);
  const board = terms.scheme.boards?.find((one) => one.key === key);
  if (!board) throw new ProblemException(404, 'board-unknown', '方案没有这张汇总表');
  return { call, board, terms };
}

export async function boardAnswered(
  core: ServiceCore,
  { call, board, terms }: BoardPlace,
  reader: Reader,
  path?: { readonly prefix: string },
): Promise<BoardAnswer> {
  const members = await membersOf(core, call, terms.scheme, board, reader, path);
  const { whole, parts } = computable(() => computed(board, members));
  const asOf = reader.asOf === undefined ? '' : `&asOf=${reader.asOf}`;
  const within = path === undefined ? '' : `&organisation=${path.prefix.split('/').at(-2) ?? ''}`;
  const query = `/api/dashboard/calls/${call.callId}/boards/${board.key}/members?`;
  const figures = ({ values, figures }: Group) =>
    figures.map((figure) => {
      const part = board.by.length === 0 || Object.keys(values).length === 0 ? '' : `&part=${groupKey(board, values)}`;
      return figureAnswered(figure, { board, terms }, `${query}figure=${figure.key}${part}${within}${asOf}`);
    });
  return {
    callId: call.callId,
    board: board.key,
    name: board.name,
    article: articleWords(terms, board.article),
    by: board.by,
    asOf: dayFor(core, reader),
    figures: figures(whole),
    parts: parts.map((group) => ({
      part: groupKey(board, group.values),
      values: { ...group.values },
      figures: figures(group),
      name: board.by.map((key) => partName(core, terms, group.values[key] ?? '')).join('、'),
    })),
  };
}

function figureAnswered(
  result: FigureResult,
  { board, terms }: Pick<BoardPlace, 'board' | 'terms'>,
  query: string,
): z.infer<typeof BoardFigure> {
  const { key: figure, name, article, kind, unit, value, numerator, denominator } = result;
  const source = board.figures.find(({ key }) => key === figure);
  const counts = source !== undefined && countingOf(source, []) !== undefined;
  const hundredths = unit === 'hundredths' ? hundredthsWords : String;
  return {
    figure,
    name,
    article: articleWords(terms, article),
    kind,
    unit,
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    shown: value === undefined ? '' : hundredths(value),
    why: whyFigure([result], figure)?.words ?? name,
    ...(counts && { counted: `${query}&counted=true`, among: query }),
  };
}

const partName = ({ directory }: ServiceCore, terms: Terms, value: string): string =>
  directory.organisation(value)?.name ?? (terms.kind(value) === value ? terms.track(value) : terms.kind(value));

/** A board that asks for what cards do not know is refused, not a fault of the reader's request. */
export function computable<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (fault) {
    if (!(fault instanceof FactMissing)) throw fault;
    throw new ProblemException(422, 'stage-not-built', '这张汇总表所需的数据尚不能汇总', { detail: fault.fact });
  }
}
