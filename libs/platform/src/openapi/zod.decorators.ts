import { Body, Param, Query } from '@nestjs/common';
import { ApiBody, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { documented } from './documented';
import { openApiSchema } from './openapi.schema';
import { ZodPipe } from './zod.pipe';

/** Query parameters that every route understands: @Reader and @Caller take them. */
export const everywhere = ['atLeast', 'asOf'] as const;

/** The body, checked against a schema that also documents it. Use z.strictObject, so that unknown fields are refused. */
export function ZodBody(schema: z.ZodType): ParameterDecorator {
  const document = ApiBody({ schema: openApiSchema(schema, 'input') });
  return documented(Body(new ZodPipe(schema)), document);
}

/** The query, checked and documented like a body. Values arrive as text: coerce numbers. */
export function ZodQuery(schema: z.ZodObject): ParameterDecorator {
  const documents = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) =>
    ApiQuery({ name, required: !field.safeParse(undefined).success, schema: openApiSchema(field, 'input') }),
  );
  return documented(Query(new ZodPipe(schema, everywhere)), ...documents);
}

/** A parameter of the path, checked and documented. */
export function ZodParam(name: string, schema: z.ZodType): ParameterDecorator {
  return documented(Param(name, new ZodPipe(schema)), ApiParam({ name, schema: openApiSchema(schema, 'input') }));
}

/** What a route answers, for the API's document. */
export const Answers = (schema: z.ZodType, status = 200, description = ''): MethodDecorator =>
  ApiResponse({ status, description, schema: openApiSchema(schema, 'output') });
