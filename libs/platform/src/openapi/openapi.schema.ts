import type { ApiQuery } from '@nestjs/swagger';
import { WordsRef } from '@xmh/contracts';
import { z } from 'zod';
import { Spoken } from '../edge/resolve-words';

type SchemaObject = Exclude<
  Extract<Parameters<typeof ApiQuery>[0], { readonly schema: unknown }>['schema'],
  { readonly $ref: string }
>;

const target = 'openapi-3.0';
/** In answers, sensitive words are spoken to those who may hear them; for others it only shows that something is there. */
const heard = z.toJSONSchema(z.union([WordsRef, Spoken]), { target }) as object;

/** A zod schema as OpenAPI 3.0 writes it; what JSON cannot say (a transform's result) is left open. */
export function openApiSchema(schema: z.ZodType, io: 'input' | 'output'): SchemaObject {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    target,
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (io === 'input' || zodSchema !== WordsRef) return;
      for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword as keyof typeof jsonSchema];
      Object.assign(jsonSchema, heard);
    },
  }) as Record<string, unknown>;
  return json;
}
