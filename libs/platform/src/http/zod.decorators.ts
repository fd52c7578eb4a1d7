import { Body, Param, Query } from '@nestjs/common';
import { ApiBody, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { openApiSchema } from './openapi.schema';
import { ZodPipe } from './zod.pipe';

/** Query parameters that every route understands: @Reader and @Caller take them. */
export const everywhere = ['atLeast', 'asOf'] as const;

/** The body, checked against a schema that also documents it. Use z.strictObject, so that unknown fields are refused. */
export function ZodBody(schema: z.ZodType): ParameterDecorator {
  const document = ApiBody({ schema: openApiSchema(schema, 'input') });
  return onMethod(Body(new ZodPipe(schema)), document);
}

/** The query, checked and documented like a body. Values arrive as text: coerce numbers. */
export function ZodQuery(schema: z.ZodObject): ParameterDecorator {
  const documents = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) =>
    ApiQuery({ name, required: !field.safeParse(undefined).success, schema: openApiSchema(field, 'input') }),
  );
  return onMethod(Query(new ZodPipe(schema, everywhere)), ...documents);
}

/** A parameter of the path, checked and documented. */
export function ZodParam(name: string, schema: z.ZodType): ParameterDecorator {
  return onMethod(Param(name, new ZodPipe(schema)), ApiParam({ name, schema: openApiSchema(schema, 'input') }));
}

/** What a route answers, for the API's document. */
export const Answers = (schema: z.ZodType, status = 200, description = ''): MethodDecorator =>
  ApiResponse({ status, description, schema: openApiSchema(schema, 'output') });

/** Parameter decorators cannot document, so the method they stand in is documented with them. */
function onMethod(take: ParameterDecorator, ...documents: readonly MethodDecorator[]): ParameterDecorator {
  return (target, key, index) => {
    take(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || !method) throw new Error('only parameters of methods can be documented');
    for (const document of documents) document(target, key, method);
  };
}
