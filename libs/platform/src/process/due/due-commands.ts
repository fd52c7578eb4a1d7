import type { Command, CommandHandler, Outcome, PlainEvent } from '@xmh/eventing';

/** Due work is kept as a command's type and data: this finds the handler of the service that decides it. */
export class DueCommands {
  private readonly handlers = new Map<string, (command: Command) => Promise<Outcome>>();

  handledBy<C extends Command, E extends PlainEvent, S, X>(
    handler: CommandHandler<C, E, S, X>,
  ): CommandHandler<C, E, S, X> {
    for (const type of Object.keys(handler.plan.access)) {
      this.handlers.set(type, (command) => handler.handle(command as C));
    }
    return handler;
  }

  async send(command: Command): Promise<Outcome> {
    const handle = this.handlers.get(command.type);
    if (!handle) throw new Error(`no handler of this service decides ${command.type}`);
    return handle(command);
  }
}
