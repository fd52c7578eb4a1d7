import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { type CommandListing, rightsWords } from '../api/command-listing';
import { Receipt, Rehearsal } from '../http/answer';
import { Problem } from '../problems/problem';
import { hoistDefinitions } from './openapi.definitions';
import { openApiSchema } from './openapi.schema';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

const parts = { Problem, Receipt, Rehearsal };
const answers = (part: keyof typeof parts, description: string, type = 'application/json') => ({
  description,
  content: { [type]: { schema: { $ref: `#/components/schemas/${part}` } } },
});
const anyProblem = answers('Problem', '不能办理的原因（RFC 9457）', 'application/problem+json');
/** What a command answers, unless its route says otherwise. */
const receipts = { 201: answers('Receipt', '已办理'), 200: answers('Rehearsal', '试办：本会写下的事件') };

/** The whole API from the controllers, the schemas they check with, and the access tables. */
export function openApiOf(app: INestApplication, release: string, commands: readonly CommandListing[]): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('党建工作项目化管理')
    .setVersion(release)
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = hoistDefinitions(SwaggerModule.createDocument(app, about));
  for (const [path, { get, post, put }] of Object.entries(document.paths)) {
    for (const operation of [get, post, put]) if (operation) operation.responses['default'] = anyProblem;
    if (post) completed(post, path, commands);
  }
  const schemas = Object.entries(parts).map(([name, part]) => [name, openApiSchema(part, 'output')] as const);
  return {
    ...document,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, ...Object.fromEntries(schemas) },
    },
  };
}

/** What is so of every command is said once, here: the answer, and who may send it. */
function completed(operation: Operation, path: string, commands: readonly CommandListing[]): void {
  const isCommand = operation.parameters?.some((one) => 'name' in one && one.name === 'Idempotency-Key');
  const told = Object.values(operation.responses).some((one) => one && one !== anyProblem && 'content' in one);
  if (isCommand && !told) operation.responses = { ...receipts, default: anyProblem };
  const rows = commands.filter(({ route }) => route !== undefined && templateOf(route) === path).map((one) => one.rows);
  if (rows.length > 0) operation.description = `${operation.description ?? ''}${rightsWords(rows.flat())}`;
}

/** 'POST /api/x/:id' → '/api/x/{id}' */
export const templateOf = (route: string): string => route.replace('POST ', '').replace(/:(\w+)/g, '{$1}');

/** Serves the document at /api/openapi.json, made at the first request. Without pages: those need packages of their own. */
export function serveOpenApi(app: INestApplication, release: string, commands: readonly CommandListing[]): void {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  let made: OpenAPIObject | undefined;
  server.get('/api/openapi.json', () => (made ??= openApiOf(app, release, commands)));
}
