import type { OpenAPIObject } from '@nestjs/swagger';

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/**
 * Recursive schemas carry their own definitions ('#/definitions/…'), which mean nothing inside a larger document:
 * each set moves to the components under a prefix of its own, and its references follow.
 */
export function hoistDefinitions(document: OpenAPIObject): OpenAPIObject {
  const moved: Record<string, Json> = {};
  let sets = 0;

  const walk = (value: Json, prefix: string | undefined): Json => {
    if (Array.isArray(value)) return value.map((item) => walk(item, prefix));
    if (typeof value !== 'object' || value === null) return value;
    const { definitions, $defs, ...rest } = value;
    const own = definitions ?? $defs;
    if (typeof own !== 'object' || own === null || Array.isArray(own)) return mapped(value, prefix);
    const inside = `Part${++sets}_`;
    for (const [name, schema] of Object.entries(own)) moved[inside + name] = walk(schema, inside);
    return mapped(rest, inside);
  };
  const mapped = (value: { [key: string]: Json }, prefix: string | undefined): Json =>
    Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        key === '$ref' && typeof item === 'string' && prefix !== undefined ? renamed(item, prefix) : walk(item, prefix),
      ]),
    );

  const paths = walk(document.paths as unknown as Json, undefined);
  return {
    ...document,
    paths: paths as unknown as OpenAPIObject['paths'],
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, ...(moved as NonNullable<OpenAPIObject['components']>['schemas']) },
    },
  };
}

const renamed = (reference: string, prefix: string): string =>
  reference.replace(/^#\/(definitions|\$defs|components\/schemas)\//, `#/components/schemas/${prefix}`);
