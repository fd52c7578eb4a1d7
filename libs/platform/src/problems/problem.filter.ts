import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROCESS, type Process } from '../process/process';
import { problemType } from './problem';
import { problemOf } from './problem.mapping';

/** Every error leaves as application/problem+json; a fault is logged once, here, and keeps its stack to itself. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(PROCESS) private readonly process: Pick<Process, 'log'>) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { problem, headers } = problemOf(thrown);
    if (problem.status >= 500) {
      const fault = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      this.process.log.error({ correlationId: request.id, code: problem.code, fault }, 'a request failed');
    }
    void http
      .getResponse<FastifyReply>()
      .status(problem.status)
      .headers({ ...headers, 'content-type': problemType })
      .send(JSON.stringify(problem));
  }
}
