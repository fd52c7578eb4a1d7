import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { queryOf } from './caller';
import { malformed } from './clean-text';
import { ProblemException } from '../problems/problem';

const mostMs = 2000;

/** What a route's service reads besides the log: its views and the directory's facts. */
export interface Followers {
  readonly epoch: string;
  /** Whether everything the service at this address reads has come as far, within so many milliseconds. */
  reached(address: string, position: string, ms: number): Promise<boolean>;
}

/** `?atLeast=<epoch>:<position>` on any route: whoever asks sees at least what that position wrote, or 409 after two seconds. */
export class AtLeastInterceptor implements NestInterceptor {
  constructor(private readonly followers: Followers) {}

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const atLeast = queryOf(request, 'atLeast');
    if (atLeast !== undefined) await this.wait(request.url, atLeast);
    return next.handle();
  }

  private async wait(address: string, atLeast: string): Promise<void> {
    const [, epoch, position] = /^([0-9a-f-]{36}):(\d{20})$/.exec(atLeast) ?? [];
    if (epoch === undefined || position === undefined) throw malformed('atLeast', '应为办理结果中的 position');
    if (epoch !== this.followers.epoch) throw notCaughtUp('事件库已从备份恢复，请重新查询');
    if (!(await this.followers.reached(address, position, mostMs))) throw notCaughtUp('请稍后再试');
  }
}

const notCaughtUp = (detail: string): ProblemException =>
  new ProblemException(409, 'not-caught-up', '查询尚未跟上您刚办理的事项', { detail });
