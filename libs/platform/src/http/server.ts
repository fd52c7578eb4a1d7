import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../service';
import { clean } from './clean-text';
import { problemType } from '../problems/problem';
import { problemOf } from '../problems/problem.mapping';

const bodyLimit = 1024 * 1024;
/** The only route that takes raw bytes: Nest's parsers and the JSON limit do not touch it. */
const filesRoute = '/api/files/';

/** The HTTP server under Nest: JSON only, at most 1 MB, every request under a correlation id, text in NFC. */
export function httpServer(log: Log): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit,
    logger: false,
    forceCloseConnections: true,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    genReqId: (request: IncomingMessage) => correlationOf(request.headers['x-correlation-id']),
    routerOptions: { maxParamLength: 200 },
    // Addresses the router itself refuses never reach Nest's filter.
    frameworkErrors: (fault: Error, _request: unknown, reply: FastifyReply) => {
      const { problem } = problemOf(fault);
      void reply.status(problem.status).header('content-type', problemType).send(JSON.stringify(problem));
    },
  });
  const server: FastifyInstance = adapter.getInstance();
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser('*', (request, payload, done) => {
    if (request.url.startsWith(filesRoute)) return done(null, payload);
    return done(Object.assign(new Error('unsupported media type'), { statusCode: 415 }));
  });
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-correlation-id', request.id);
  });
  server.addHook('preValidation', async (request) => cleanRequest(request));
  server.addHook('onResponse', async ({ id, method, routeOptions }, reply) => {
    const { statusCode: status, elapsedTime } = reply;
    log.info({ correlationId: id, method, route: routeOptions.url, status, ms: Math.round(elapsedTime) }, 'request');
  });
  return adapter;
}

function cleanRequest(request: FastifyRequest): void {
  try {
    if (!request.url.startsWith(filesRoute)) request.body = clean(request.body);
    request.query = clean(request.query);
    request.params = clean(request.params);
  } catch (thrown) {
    // Hooks run before Nest, whose filter answers only what its own handlers throw.
    throw problemOf(thrown);
  }
}

const correlationOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
