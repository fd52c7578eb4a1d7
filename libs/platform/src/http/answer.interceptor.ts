import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answer } from './answer';

/** Writes an Answer out with the store's epoch; a rehearsal says that it was one. */
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly epoch: string) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((result) => {
        if (!(result instanceof Answer)) return result;
        if (result.outcome.kind === 'rehearsed') void reply.status(200).header('preference-applied', 'dry-run');
        return result.body(this.epoch);
      }),
    );
  }
}
