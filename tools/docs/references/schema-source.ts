import ts from 'typescript';

/** One field of a part: what it is called, whether it may be left out, its type and what the code remarks on it. */
export interface PartField {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly remark: string;
}
/** One of the ways a part may be written. */
export interface Choice {
  readonly type: string;
  readonly remark: string;
}
/** A named schema as its file declares it: an object's fields, a choice, or a type in words. */
export interface Part {
  readonly name: string;
  /** What its own file calls it. */
  readonly declared: string;
  readonly about: string;
  readonly fields?: readonly PartField[];
  readonly choices?: readonly Choice[];
  readonly type?: string;
  /** Only spread into others: `...cited`. */
  readonly spread?: true;
}

/** Groups of fields that many parts spread. */
export type Spreads = ReadonlyMap<string, readonly PartField[]>;
type Naming = (identifier: string) => string;

/** The schemas a file of the document declares, in its order. `naming` writes the name of a part inside a type. */
export function partsOf(source: string, spreads: Spreads, naming: Naming): readonly Part[] {
  const declared = declarationsOf(source);
  const exported = new Map(
    declared.flatMap(({ name, value }) => (ts.isIdentifier(value) ? [[value.text, name] as const] : [])),
  );
  return declared.flatMap(({ name, value, about }) => {
    const part = new SchemaReader(source, spreads, naming).part(value);
    return part ? [{ name: exported.get(name) ?? capital(name), declared: name, about, ...part }] : [];
  });
}

interface Declared {
  readonly name: string;
  readonly value: ts.Expression;
  readonly about: string;
}

function declarationsOf(source: string): Declared[] {
  const file = ts.createSourceFile('document.ts', source, ts.ScriptTarget.ES2022, true);
  return file.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    const [declaration] = statement.declarationList.declarations;
    if (!declaration?.initializer || !ts.isIdentifier(declaration.name)) return [];
    return [{ name: declaration.name.text, value: declaration.initializer, about: commentAbove(source, statement) }];
  });
}

/** Reads zod expressions as words. */
class SchemaReader {
  constructor(
    private readonly source: string,
    private readonly spreads: Spreads,
    private readonly naming: Naming,
  ) {}

  part(value: ts.Expression): Omit<Part, 'name' | 'declared' | 'about'> | undefined {
    if (ts.isObjectLiteralExpression(value)) return { fields: this.fields(value), spread: true };
    if (!ts.isCallExpression(value)) return undefined;
    const { expression, arguments: given } = value;
    const [first] = given;
    if (expression.getText() === 'z.lazy' && first && ts.isArrowFunction(first) && !ts.isBlock(first.body)) {
      return this.part(first.body);
    }
    if (expression.getText() === 'object' && first && ts.isObjectLiteralExpression(first)) {
      return { fields: this.fields(first) };
    }
    const union = given.at(-1);
    if (isUnion(value) && union && ts.isArrayLiteralExpression(union)) return { choices: this.choices(union) };
    return { type: this.type(value) };
  }

  private choices({ elements }: ts.ArrayLiteralExpression): Choice[] {
    return elements.map((one) => ({ type: this.type(one), remark: this.remark(one) }));
  }

  private fields(literal: ts.ObjectLiteralExpression): PartField[] {
    return literal.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property)) return this.spread(property.expression);
      if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) return [];
      const optional = /\.exactOptional\(\)$/.test(property.initializer.getText());
      const type = this.type(property.initializer);
      return [{ name: property.name.text, optional, type, remark: this.remark(property) }];
    });
  }

  private remark(node: ts.Node): string {
    return /^,?[ \t]*\/\/ ?(.*)/.exec(this.source.slice(node.end))?.[1] ?? '';
  }

  private spread(expression: ts.Expression): readonly PartField[] {
    if (ts.isObjectLiteralExpression(expression)) return this.fields(expression);
    return this.spreads.get(expression.getText()) ?? [];
  }

  private type(value: ts.Expression): string {
    if (ts.isIdentifier(value)) return this.naming(value.text);
    if (ts.isArrowFunction(value) && !ts.isBlock(value.body)) return this.type(value.body);
    if (ts.isObjectLiteralExpression(value)) return this.object(value);
    if (ts.isArrayLiteralExpression(value)) return value.elements.map((one) => this.type(one)).join(' or ');
    if (ts.isStringLiteral(value)) return `\`${value.text}\``;
    if (ts.isCallExpression(value)) return this.call(value);
    return `\`${value.getText()}\``;
  }

  private call({ expression, arguments: [first, second] }: ts.CallExpression): string {
    const name = expression.getText().replace(/\s+/g, '');
    if (isWrapped(expression)) {
      const told = expression.name.text === 'regex' && second && ts.isStringLiteral(second) ? second.text : undefined;
      return told === undefined ? this.type(expression.expression) : `text: ${told}`;
    }
    if (name === 'object' && first && ts.isIdentifier(first)) return words(this.spreads.get(first.text) ?? []);
    if (name === 'some' && first) return `list of ${this.type(first)}, at least one`;
    if (name === 'z.array' && first) return `list of ${this.type(first)}`;
    if (name === 'z.record' && first && second) return `map from ${this.type(first)} to ${this.type(second)}`;
    if (name === 'z.literal' && first) return `\`${first.getText().replaceAll("'", '"')}\``;
    if (name === 'z.tuple' && first && ts.isArrayLiteralExpression(first)) {
      return `[${first.elements.map((one) => this.type(one)).join(', ')}]`;
    }
    if (name === 'z.enum' && first && ts.isArrayLiteralExpression(first)) {
      return first.elements.map((one) => this.type(one)).join(', ');
    }
    if (name === 'z.discriminatedUnion' && second) return this.type(second);
    if (name in plain) return plain[name] ?? '';
    return first ? this.type(first) : name;
  }

  private object(literal: ts.ObjectLiteralExpression): string {
    return words(this.fields(literal));
  }
}

const plain: Readonly<Record<string, string>> = {
  'z.int': 'whole number',
  'z.boolean': 'true or false',
  'z.string': 'text',
  'z.iso.date': 'date, YYYY-MM-DD',
};
/** What is said of a schema, not the schema. */
const modifiers = ['exactOptional', 'min', 'max', 'regex'];
const isWrapped = (expression: ts.Expression): expression is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(expression) && modifiers.includes(expression.name.text);
const isUnion = (value: ts.CallExpression): boolean =>
  ['z.union', 'z.discriminatedUnion'].includes(value.expression.getText());
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const words = (fields: readonly PartField[]): string =>
  `{ ${fields.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type}`).join('; ')} }`;

function commentAbove(source: string, node: ts.Node): string {
  const [comment] = ts.getLeadingCommentRanges(source, node.getFullStart())?.slice(-1) ?? [];
  if (!comment) return '';
  const text = source.slice(comment.pos, comment.end).replace(/^\/\*\*|\*\/$|^\/\//g, '');
  return text
    .replace(/\n\s*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
