import type { MessageHandler } from '@nestjs/microservices';
import { z } from 'zod';
import type { ReactionSetting } from '../groups/group.setting';
import { groupOf } from './reaction.decorator';
import type { Handler } from '../groups/trial';

const extrasOfReaction = z.object({
  reaction: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  declaration: z.symbol(),
  start: z.enum(['beginning', 'now']),
});

interface Registered extends ReactionSetting {
  readonly declaration: symbol;
  readonly handlers: Map<string, Handler>;
}

/** The handlers Nest found, by reaction. Refuses at boot what could not be run as declared. */
export class ReactionRegister {
  private readonly reactions = new Map<string, Registered>();

  constructor(private readonly service: string) {}

  get all(): readonly ReactionSetting[] {
    return [...this.reactions.values()];
  }

  add(type: string, handler: MessageHandler, extras: unknown): void {
    const parsed = extrasOfReaction.safeParse(extras);
    if (!parsed.success) {
      throw new Error(
        `a handler of ${type} has reached ${this.service}: declare it by @Reaction(name, event, { start })`,
      );
    }
    const { reaction, declaration, start } = parsed.data;
    const group = groupOf(this.service, reaction);
    if (reaction === 'parking') throw new Error(`${group} is the reaction server's own`);
    const known = this.reactions.get(group) ?? { group, declaration, start, handlers: new Map<string, Handler>() };
    if (known.declaration !== declaration) throw new Error(`${group} is declared twice`);
    known.handlers.set(type, (event) => handler(event));
    this.reactions.set(group, known);
  }
}
