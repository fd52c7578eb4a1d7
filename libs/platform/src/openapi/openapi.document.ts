import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { hoistDefinitions } from './openapi.definitions';

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    articles: { type: 'array', items: { type: 'object' } },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};
const anyProblem = {
  description: '不能办理的原因（RFC 9457）',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The whole API from the controllers and the schemas they check with. */
export function openApiOf(app: INestApplication, release: string): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('党建工作项目化管理')
    .setVersion(release)
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = hoistDefinitions(SwaggerModule.createDocument(app, about));
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put]) if (operation) operation.responses['default'] = anyProblem;
  }
  return {
    ...document,
    components: { ...document.components, schemas: { ...document.components?.schemas, Problem: problem } },
  };
}

/** Serves the document at /api/openapi.json, made at the first request. Without pages: those need packages of their own. */
export function serveOpenApi(app: INestApplication, release: string): void {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  let made: OpenAPIObject | undefined;
  server.get('/api/openapi.json', () => (made ??= openApiOf(app, release)));
}
