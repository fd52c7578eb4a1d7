import { z } from 'zod';

/** A figure of this place, or of another by the key of its assessment, step, award or board: `year-end/total`. */
export const FigureRef = z
  .string()
  .regex(/^([a-z][a-z0-9-]*\/)?[a-z][a-z0-9-]*$/, '指标须写成“total”或“year-end/total”的样子');

/** form.field, and on through fields that point to a record. */
export const FieldRef = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/, '栏目须写成“表.栏目”的样子');

/** 条目的状态: claimed 自报, self-checked 自查, verified 核实 by the superior, judged 评 and met 达标 by the team. */
export const ItemState = z.enum(['claimed', 'self-checked', 'verified', 'judged', 'met', 'evidenced']);
export type ItemState = z.infer<typeof ItemState>;
