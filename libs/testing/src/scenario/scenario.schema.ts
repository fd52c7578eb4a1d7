import { z } from 'zod';

const day = z.iso.date('应为日期，如 2012-04-06');

/** What must come back. `body`: every member named must be there and equal; lists must match item by item. */
const Expected = z.strictObject({
  status: z.int().optional(),
  code: z.string().optional(),
  /** Articles a refusal must name, among others. */
  articles: z.array(z.string()).optional(),
  body: z.json().optional(),
});

/**
 * One step of a scenario. `{name}` in path and body stands for something saved before, `{org:code}` and `{person:login}` for
 * an id of the cast, `{row.field}` and `{item.field}` for the row and the row's list the step is repeated for.
 */
const Step = z.strictObject({
  says: z.string().min(1),
  on: day.optional(),
  by: z.string(),
  get: z.string().optional(),
  post: z.string().optional(),
  body: z.json().optional(),
  /** Keeps the answer's id under this name, and its revision under `<name>/revision`. */
  save: z.string().optional(),
  /** Saves an id of every item of a list in the answer, under a name made with `{item.field}`. */
  saveEach: z.strictObject({ list: z.string(), id: z.string(), as: z.string() }).optional(),
  /** Repeats the step for rows of a table, all or the ones with these keys, and for each item of a list in the row. */
  each: z
    .strictObject({ table: z.string(), keys: z.array(z.string()).optional(), list: z.string().optional() })
    .optional(),
  expect: Expected.optional(),
  /** Shown to a reader of the demo as a table: columns of the answer's items. */
  show: z.enum(['card', 'ranking', 'ledger', 'history']).optional(),
});

const Organisation = z.strictObject({
  code: z.string(),
  name: z.string(),
  parent: z.string().optional(),
  level: z.string(),
  type: z.string(),
  field: z.string().optional(),
  ownership: z.string().optional(),
  body: z.string().optional(),
});
const Person = z.strictObject({
  login: z.string(),
  name: z.string(),
  posts: z.array(z.strictObject({ organisation: z.string(), post: z.string() })),
});

/** A scenario (情景): the cast, and what is done and what comes back, day by day. It computes nothing. */
export const Scenario = z.strictObject({
  name: z.string(),
  begins: day,
  scheme: z.string(),
  cast: z.strictObject({ organisations: z.array(Organisation), people: z.array(Person) }),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.json()))),
  steps: z.array(Step),
});
export type Scenario = z.infer<typeof Scenario>;
export type ScenarioStep = z.infer<typeof Step>;
export type Expected = z.infer<typeof Expected>;
