/** The part of JSON Schema that an event's fields use. */
export interface Schema {
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

function objectWords({ properties = {}, required = [] }: Schema): string {
  const names = Object.entries(properties).map(
    ([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${typeWords(field)}`,
  );
  return `{ ${names.join('; ')} }`;
}

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;
