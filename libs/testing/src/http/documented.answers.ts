import { z } from 'zod';

type Schema = Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>;
interface Told {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
type Operations = Readonly<Record<string, { readonly responses: Readonly<Record<string, Told>> }>>;
interface Route {
  readonly template: string;
  readonly pattern: RegExp;
  readonly operations: Operations;
}

/** An answer as it came over the wire. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Its media type; empty when it has no body. */
  readonly type: string;
  readonly body: unknown;
}

/** What an API's own document says its routes answer; a schema is compiled when its route is first asked. */
export class DocumentedAnswers {
  private readonly routes: readonly Route[];
  private readonly definitions: object;
  private readonly compiled = new Map<Schema, z.ZodType>();

  constructor(text: string) {
    // zod looks for what a reference names in the schema itself.
    const document = JSON.parse(text.replaceAll('#/components/schemas/', '#/definitions/')) as {
      readonly paths: Readonly<Record<string, Operations>>;
      readonly components?: { readonly schemas?: object };
    };
    this.definitions = document.components?.schemas ?? {};
    const places = (template: string): number => template.split('{').length;
    this.routes = Object.entries(document.paths)
      .map(([template, operations]): Route => {
        return { template, pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`), operations };
      })
      .sort((one, other) => places(one.template) - places(other.template));
  }

  /** Throws, naming the route, when the document does not say that it answers so. */
  check({ method, path, status, type, body }: Seen): void {
    const route = this.routes.find(({ pattern }) => pattern.test(path));
    const responses = route?.operations[method.toLowerCase()]?.responses;
    if (!route || !responses) {
      if (status < 400) throw new Error(`${method} ${path} is no route of the API's document, and answers ${status}`);
      return;
    }
    const told = responses[status] ?? (status < 400 ? undefined : responses['default']);
    const named = `${method} ${route.template}`;
    if (!told) throw new Error(`the API's document does not say that ${named} answers ${status}`);
    if (type === '' && status === 204) return;
    const schema = told.content?.[type]?.schema;
    if (!schema) throw new Error(`the API's document does not say what ${named} answers as ${status} ${type}`);
    const { success, error } = this.of(schema).safeParse(body);
    if (!success) throw new Error(`${named} does not answer as documented: ${z.prettifyError(error)}`);
  }

  private of(schema: Schema): z.ZodType {
    const known = this.compiled.get(schema);
    if (known) return known;
    const whole = { ...schema, definitions: this.definitions } as Schema;
    const made = z.fromJSONSchema(whole, { defaultTarget: 'openapi-3.0', registry: z.registry() });
    this.compiled.set(schema, made);
    return made;
  }
}
