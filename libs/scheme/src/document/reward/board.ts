import { z } from 'zod';
import { Population } from '../condition';
import { Figure } from '../measures/figure';
import { Key, named, object, some } from '../values';

/** 汇总: figures over a population, broken down by kinds of ancestors, kind or item, the weakest first. */
const board = object({ ...named, of: Population, by: z.array(Key), figures: some(Figure) });
export type Board = z.infer<typeof board>;
export const Board: z.ZodType<Board> = board;
