import fc from 'fast-check';

type Schema = { readonly [name: string]: unknown };
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
export interface BadRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
}

const nasty = fc.constantFrom<unknown>(
  ...['', ' ', '\u0000', '\ud800', '../../etc', '’; DROP TABLE events;--', '甲'.repeat(3000), '9'.repeat(400)],
  ...[
    null,
    true,
    -1,
    0,
    1.5,
    2 ** 53,
    {},
    [],
    [[]],
    { $ref: '#' },
    '2012-02-30',
    '00000000-0000-5000-8000-000000000001',
  ],
);

/** A value after the schema, or something else at any place of it. */
export function valueOf(schema: Schema | undefined, depth = 0): fc.Arbitrary<unknown> {
  const right = depth > 5 ? nasty : rightOf(schema ?? {}, depth);
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: nasty });
}

function rightOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const either = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (either) return fc.oneof(...either.map((one) => valueOf(one, depth + 1)));
  if (Array.isArray(schema['enum'])) return fc.constantFrom<unknown>(...(schema['enum'] as unknown[]));
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, depth);
    case 'array':
      return fc.array(valueOf(schema['items'] as Schema, depth + 1), { maxLength: 3 });
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 10_001 }), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'string':
      return fc.oneof(textOf(schema), fc.string({ unit: 'binary', maxLength: 20 }));
    default:
      return fc.jsonValue();
  }
}

function textOf({ format }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.constantFrom('2012-04-12', '2012-02-29', '1000-01-01', '9999-12-31');
  return fc.constantFrom('township', 'year-end', 'R7.most', '支部联建', 'innovation', 'prize', 'declare');
}

function objectOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const fields = Object.fromEntries(properties.map(([name, one]) => [name, valueOf(one, depth + 1)]));
  const required = fc.record(fields, { requiredKeys: [] });
  const others = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', 'extra', '名称'), nasty, {
    maxKeys: 1,
  });
  return fc
    .tuple(fc.record(fields), required, others, fc.integer({ min: 0, max: 3 }))
    .map(([whole, some, more, way]) => {
      if (way === 0) return some;
      return way === 1 ? Object.assign(Object.create(null) as object, whole, more) : whole;
    });
}

/** Requests over every route of the document, none left out: ids and bodies after its schemas, or against them. */
export function requestsOf(document: ApiDocument, except: readonly string[]): fc.Arbitrary<BadRequest>[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(() => !except.includes(path))
      .map(([method, operation]) => requestOf(path, method, operation)),
  );
}

function requestOf(path: string, method: string, operation: Operation): fc.Arbitrary<BadRequest> {
  const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path');
  const inQuery = (operation.parameters ?? []).filter((one) => one.in === 'query');
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const places = fc.record(Object.fromEntries(inPath.map(({ name, schema: one }) => [name, valueOf(one)])));
  const query = fc.record(Object.fromEntries(inQuery.map(({ name, schema: one }) => [name, valueOf(one)])), {
    requiredKeys: [],
  });
  return fc.tuple(places, query, valueOf(schema)).map(([ids, asked, body]) => {
    const filled = path.replace(/\{([^}]+)\}/g, (_, name: string) => encoded(ids[name]));
    const search = Object.entries(asked).map(([name, value]) => `${name}=${encoded(value)}`);
    const address = search.length > 0 ? `${filled}?${search.join('&')}` : filled;
    return {
      method: method.toUpperCase(),
      path: address,
      ...(method !== 'get' && { body: JSON.stringify(body) ?? 'null' }),
    };
  });
}

/** Half a character has no place in an address at all. */
const encoded = (value: unknown): string =>
  encodeURIComponent(
    (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\p{Surrogate}/gu, '').slice(0, 300),
  ) || '-';
