import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { transportOf } from './reaction.decorator';
import type { ReactionServerOptions } from './reaction-server.options';

/** Runs one service's reactions; give it to Nest as the strategy of a microservice. */
export class ReactionServer extends Server implements CustomTransportStrategy {
  constructor(private readonly options: ReactionServerOptions) {
    super();
    this.transportId = transportOf(options.service);
  }

  override addHandler(pattern: string, handler: MessageHandler): void {
    this.messageHandlers.set(`${this.options.service}:${pattern}`, handler);
  }

  listen(callback: (fault?: unknown) => void): void {
    callback();
  }

  async close(): Promise<void> {}

  on(): never {
    throw new Error('a reaction server tells nothing by events');
  }

  unwrap(): never {
    throw new Error('a reaction server stands on a bus, on no other server');
  }
}
