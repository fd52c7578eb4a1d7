import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import type { Log } from '../service';

/** The process's log, one JSON line an entry. What is logged is chosen field by field, so that no body, token or word gets in. */
export const openLog = (level: string): Logger => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Nest's own messages, in the same log; its chatter at the start only when debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log & { debug(facts: object, message: string): void }) {}

  log(message: unknown, context?: unknown): void {
    this.to.debug({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.to.warn({ context }, String(message));
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    this.to.error({ context: rest.at(-1) }, String(message));
  }
}
