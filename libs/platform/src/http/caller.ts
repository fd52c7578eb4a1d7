import { createParamDecorator } from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import { derivedId, type Scope } from '@xmh/eventing';
import type { FastifyRequest } from 'fastify';
import { documented } from '../openapi/documented';
import { ProblemException } from '../problems/problem';
import { sessionOf } from '../sessions/session';
import { scopeOf } from '../directory-facts/reader-scope';

/** Who sends a command, and how. */
export interface Caller {
  readonly person: string;
  readonly key: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly rehearse: boolean;
  readonly atLeast?: string;
}

/** Who reads, and what he may see: everything under an organisation in which he holds a post. */
export interface Reader {
  readonly person: string;
  readonly scope: Scope;
  readonly atLeast?: string;
  /** A calendar date: the answer as it stood at the end of that day. */
  readonly asOf?: string;
}

const takeCaller = createParamDecorator((_: unknown, context): Caller => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { person } = sessionOf(request);
  const key = keyOf(request);
  return {
    person,
    key,
    commandId: derivedId(person, key),
    correlationId: request.id,
    rehearse: /(^|[,;\s])dry-run($|[,;\s])/.test(headerOf(request, 'prefer') ?? ''),
    ...pick(request, 'atLeast'),
  };
});

const takeReader = createParamDecorator((_: unknown, context): Reader => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { person, directory } = sessionOf(request);
  const scope = scopeOf(person, directory);
  if (!scope) throw new ProblemException(403, 'no-post', '您目前没有岗位，无权查看');
  const asOf = queryOf(request, 'asOf');
  if (asOf !== undefined && !isDay(asOf)) {
    throw new ProblemException(400, 'malformed', '请求内容有误', {
      errors: [{ field: 'asOf', message: '应为日期，如 2012-10-01' }],
    });
  }
  return { person, scope, ...pick(request, 'atLeast'), ...pick(request, 'asOf') };
});

const atLeastQuery = ApiQuery({
  name: 'atLeast',
  required: false,
  description: '办理结果中的 position：查询至少跟上此处，最多等两秒，否则 409',
  schema: { type: 'string' },
});

/** The sender of a POST. Requires an Idempotency-Key; `Prefer: dry-run` rehearses. */
export const Caller = (): ParameterDecorator =>
  documented(
    takeCaller(),
    ApiHeader({ name: 'Idempotency-Key', required: true, description: '请求编号：重发时不变，只办一次' }),
    ApiHeader({ name: 'Prefer', required: false, description: 'dry-run：只试办，不留记录' }),
    atLeastQuery,
  );

/** The reader of a GET. 403 when he holds no post. */
export const Reader = (): ParameterDecorator =>
  documented(
    takeReader(),
    atLeastQuery,
    ApiQuery({
      name: 'asOf',
      required: false,
      description: '某日终了时的情形',
      schema: { type: 'string', format: 'date' },
    }),
  );

/** Who holds the session, for routes that are about himself. */
export const Person = createParamDecorator(
  (_: unknown, context): string => sessionOf(context.switchToHttp().getRequest<FastifyRequest>()).person,
);

function keyOf(request: FastifyRequest): string {
  const key = headerOf(request, 'idempotency-key');
  if (key === undefined) {
    throw new ProblemException(400, 'idempotency-key-missing', '缺少请求编号（Idempotency-Key）');
  }
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new ProblemException(400, 'idempotency-key-malformed', '请求编号应为 1 至 200 个可见的英文字符');
  }
  return key;
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

/** A query parameter given once; given twice it is refused. */
export function queryOf(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Readonly<Record<string, unknown>>)[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new ProblemException(400, 'malformed', '请求内容有误', { errors: [{ field: name, message: '只能给一次' }] });
}

function pick<Name extends string>(request: FastifyRequest, name: Name): { readonly [N in Name]?: string } {
  const value = queryOf(request, name);
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: string };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
