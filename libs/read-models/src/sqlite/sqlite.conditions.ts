import type { Range, Scalar, Scope, Test, Where } from '@xmh/eventing';
import { UndeclaredField, UnsoundQuery, UnsoundView } from '../read-model.errors';
import type { ViewShape } from '../read-models.port';

export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The one expression by which a field is indexed, tested and sorted: an index serves only the same text. */
export const fieldExpression = (field: string): string => `json_extract(document, '$.${field}')`;

/** Declared fields and the scope field. Throws UnsoundView for a name that could be anything but a name in SQL. */
export function fieldsOf(view: ViewShape): readonly string[] {
  const fields = [...new Set([...view.indexes, view.scope])];
  const wrong = fields.find((field) => !/^[A-Za-z][A-Za-z0-9]*$/.test(field));
  if (wrong !== undefined) throw new UnsoundView(view.name, `"${wrong}" cannot be indexed`);
  return fields;
}

/** The expression of a declared field. Throws UndeclaredField. */
export function declared(view: ViewShape, field: string): string {
  if (!view.indexes.includes(field)) throw new UndeclaredField(view.name, field);
  return fieldExpression(field);
}

/** Everything a query asks of a row: that it stands, that the reader may see it, and the tests. */
export function conditionOf(view: ViewShape, scope: Scope, where: Where = {}): Condition {
  return all([
    { sql: 'document IS NOT NULL', values: [] },
    scopeCondition(view, scope),
    ...Object.entries(where).map(([field, test]) => testCondition(declared(view, field), test)),
  ]);
}

function scopeCondition(view: ViewShape, scope: Scope): Condition {
  if ('everything' in scope) return { sql: 'TRUE', values: [] };
  const paths = scope.within.map((path) => {
    // Without the closing '/', 甲 would also open 甲's neighbour whose id begins alike; an empty path would open everything.
    if (!/^\/(.*\/)?$/s.test(path)) throw new UnsoundQuery(`"${path}" is no scope path: it begins and ends with '/'`);
    return prefixCondition(fieldExpression(view.scope), path);
  });
  if (paths.length === 0) return { sql: 'FALSE', values: [] };
  return {
    sql: `(${paths.map(({ sql }) => sql).join(' OR ')})`,
    values: paths.flatMap(({ values }) => values),
  };
}

function testCondition(expression: string, test: Test): Condition {
  if (isScalar(test)) return { sql: `${expression} = ?`, values: [bound(test)] };
  if ('in' in test) {
    return { sql: `${expression} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(test.in.map(bound))] };
  }
  if ('prefix' in test) return prefixCondition(expression, test.prefix);
  return rangeCondition(expression, test);
}

function rangeCondition(expression: string, { from, to }: Range): Condition {
  if (from === undefined && to === undefined) throw new UnsoundQuery('a range has a beginning or an end');
  return all([
    ...(from === undefined ? [] : [{ sql: `${expression} >= ?`, values: [bound(from)] }]),
    ...(to === undefined ? [] : [{ sql: `${expression} <= ?`, values: [bound(to)] }]),
  ]);
}

/** Bounds instead of LIKE or GLOB: the prefix may hold any character, and the index serves it. */
function prefixCondition(expression: string, prefix: string): Condition {
  const above = firstAbove(prefix);
  const from = { sql: `${expression} >= ?`, values: [prefix] };
  return above === undefined ? from : all([from, { sql: `${expression} < ?`, values: [above] }]);
}

/** The least text above all that begin with the prefix, in the order of code points, which is SQLite's; none for the empty prefix. */
function firstAbove(prefix: string): string | undefined {
  const points = [...prefix].map((character) => character.codePointAt(0)!);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}

const all = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
});

const isScalar = (test: Test): test is Scalar => typeof test !== 'object';

/** json_extract gives true as 1. */
const bound = (value: Scalar): string | number => (typeof value === 'boolean' ? Number(value) : value);
