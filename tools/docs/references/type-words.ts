/** The part of JSON Schema that events, bodies and settings use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A type in a few words, for one cell of a table. */
export function typeWords(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeWords).join(' or ');
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.items) return `list of ${typeWords(schema.items)}`;
  if (schema.properties) return objectWords(schema);
  if (typeof schema.additionalProperties === 'object') return `map to ${typeWords(schema.additionalProperties)}`;
  return schema.format ?? schema.type ?? 'any';
}

/** The names of what an answer holds, some levels deep; `[]` a list of it, `{*}` a map to it, `{…}` what lies deeper. */
export function outline(schema: Schema, depth = 3): string {
  const { items, properties, required = [], additionalProperties } = schema;
  const choices = new Set((schema.anyOf ?? schema.oneOf ?? []).map((one) => outline(one, depth)));
  choices.delete('');
  if (choices.size > 0) return choices.size > 2 ? '…' : [...choices].join(' or ');
  if (items) return followed('[]', outline(items, depth));
  if (typeof additionalProperties === 'object' && !properties)
    return followed('{*}', outline(additionalProperties, depth));
  if (properties === undefined) return '';
  if (depth === 0) return '{…}';
  const fields = Object.entries(properties).map(([name, field]) =>
    followed(required.includes(name) ? name : `${name}?`, outline(field, depth - 1)),
  );
  return `{ ${fields.join(', ')} }`;
}

const followed = (word: string, more: string): string => (more === '' ? word : `${word} ${more}`);

/** An object's fields, a row each. */
export function fieldTable({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(
    ([name, field]) => `| ${name} | ${required.includes(name) ? '' : 'optional'} | ${typeWords(field)} |`,
  );
  return ['| field | | type |', '| --- | --- | --- |', ...rows].join('\n');
}

function objectWords({ properties = {}, required = [] }: Schema): string {
  const names = Object.entries(properties).map(
    ([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${typeWords(field)}`,
  );
  return `{ ${names.join('; ')} }`;
}

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;
