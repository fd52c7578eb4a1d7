import type { ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';

type SchemaObject = Exclude<
  Extract<Parameters<typeof ApiQuery>[0], { readonly schema: unknown }>['schema'],
  { readonly $ref: string }
>;

/** A zod schema as OpenAPI 3.0 writes it; what JSON cannot say (a transform's result) is left open. */
export function openApiSchema(schema: z.ZodType, io: 'input' | 'output'): SchemaObject {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  return json;
}
