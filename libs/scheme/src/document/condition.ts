import { z } from 'zod';
import { FieldRef, FigureRef, ItemState } from './references';
import { Amount, Day, Duration, Key, object, some, Span } from './values';
import { Post, Relation, Who } from './who';

const operand = z.union([
  object({ figure: FigureRef }),
  object({ field: FieldRef }),
  object({ parameter: Key }),
  object({ value: z.union([z.int(), z.string()]) }),
  object({ values: some(z.string()) }),
  object({ today: z.literal(true) }),
]);
export type Operand = z.infer<typeof operand>;
const Operand: z.ZodType<Operand> = operand;
const Is = z.enum(['at-least', 'above', 'at-most', 'below', 'equal', 'not-equal', 'one-of', 'includes']);
export type Is = z.infer<typeof Is>;

export const Subject = z.enum(['scheme', 'call', 'organisation', 'person', 'project', 'stage', 'item', 'record']);
const populationFields = {
  of: Subject,
  tracks: z.array(Key).exactOptional(),
  kinds: z.array(Key).exactOptional(),
  posts: z.array(Post).exactOptional(),
  record: Key.exactOptional(),
  under: z.union([Relation, z.literal('members')]).exactOptional(), // members: the parts of a composite project
  in: Span.exactOptional(),
};
const recordTestFields = {
  record: Key,
  about: z.enum(['self', 'organisation', 'issuer', 'call', 'source', 'each-stage']).exactOptional(),
  least: Amount.exactOptional(),
  most: Amount.exactOptional(),
  in: Span.exactOptional(), // per calendar span
  within: Duration.exactOptional(), // looking back
};
const itemTest = object({
  state: ItemState,
  least: z.union([z.literal('all'), z.int().min(1)]),
  scope: z.enum(['project', 'stage', 'due']).exactOptional(),
  groups: z.array(Key).exactOptional(),
  tags: z.array(Key).exactOptional(),
  hard: z.literal(true).exactOptional(),
});
export type ItemTest = z.infer<typeof itemTest>;

/** The tests that hold no other condition. A measured share is compared as a fraction, before rounding. */
const plain = z.union([
  object({ never: z.literal(true) }), // 不得: none may
  object({ compare: Operand, is: Is, to: Operand }),
  object({ items: itemTest }),
  object({
    unresolved: z.enum(['findings', 'notices']),
    state: z.enum(['open', 'overdue', 'unanswered']),
    most: z.int().min(0),
  }),
  object({ filled: some(Key) }), // roles that are named
  object({ ran: z.enum(['since-establishment', 'since-start']), least: Duration }),
  object({ lasts: z.enum(['at-least', 'at-most']), term: Duration }),
  object({ today: z.enum(['from', 'until']), day: Day }),
  object({ topic: z.enum(['entry', 'own', 'entry-for-own-kind']), groups: z.array(Key).exactOptional() }),
  object({ track: some(Key) }),
  object({ kind: some(Key) }),
  object({ decided: Key, in: some(Key) }), // the latest decision of a step
  object({ outcome: Key, in: some(Key) }), // the latest of an assessment
  object({ grade: Key, in: some(Key) }),
  object({ assessed: Key, in: Span }),
  object({ opened: z.enum(['application', 'calendar', 'call-up', 'draw']) }),
  object({ stage: z.enum(['last', 'further']) }),
  object({ marked: Key }), // a sheet is complete
  object({ answered: Key, least: z.int().min(1).exactOptional() }),
  object({ used: some(Key) }), // methods of this assessment
  object({ present: some(FigureRef) }),
  object({ holds: Key, of: z.enum(['self', 'organisation']) }), // an award in force
  object({ fixed: Key }), // a list is fixed
  object({ actor: Who }), // where another article than that of `by` speaks of the doer
]);
export type PlainCondition = z.infer<typeof plain>;
const PlainCondition: z.ZodType<PlainCondition> = plain;

/** 范围: what a share, a total or an "every" speaks of. */
export type Population = z.infer<z.ZodObject<typeof populationFields>> & { where?: Condition };
/** 在案: how many of a record. */
export type RecordTest = z.infer<z.ZodObject<typeof recordTestFields>> & { where?: Condition };
/** 条件: a test about a subject. No variables, no loops, no formulas: what it may look at is listed here. */
export type Condition =
  | PlainCondition
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { recorded: RecordTest }
  | { source: Condition } // about the project it was selected from
  | { every: Population; that: Condition }
  | { covers: string; of: Population | Span; during?: Span | 'project' }; // no branch, no day left out

export const Population: z.ZodType<Population> = z.lazy(() =>
  object({ ...populationFields, where: Condition.exactOptional() }),
);
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    PlainCondition,
    object({ all: some(Condition) }),
    object({ any: some(Condition) }),
    object({ not: Condition }),
    object({ recorded: object({ ...recordTestFields, where: Condition.exactOptional() }) }),
    object({ source: Condition }),
    object({ every: Population, that: Condition }),
    object({
      covers: FieldRef,
      of: z.union([Population, Span]),
      during: z.union([Span, z.literal('project')]).exactOptional(),
    }),
  ]),
);
