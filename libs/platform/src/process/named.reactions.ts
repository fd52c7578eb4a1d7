import type { MessageHandler } from '@nestjs/microservices';
import { groupOf, type ReactionExtras, ReactionServer, type ReactionServerOptions } from '@xmh/messaging';

/** A reaction server that can name its reactions before they run. */
export class NamedReactions extends ReactionServer {
  readonly names = new Set<string>();
  private readonly service: string;

  constructor(options: ReactionServerOptions) {
    super(options);
    this.service = options.service;
  }

  override addHandler(pattern: string, handler: MessageHandler, isEventHandler = false, extras: unknown = {}): void {
    const { reaction } = extras as Partial<ReactionExtras>;
    if (reaction !== undefined) this.names.add(groupOf(this.service, reaction));
    super.addHandler(pattern, handler, isEventHandler, extras);
  }
}
