import type { InjectionToken, Type } from '@nestjs/common';
import type {
  AnyEventDefinition,
  AnyView,
  Collection,
  Command,
  CommandHandler,
  CommandPlan,
  Core,
  Files,
  PlainEvent,
  View,
  Words,
} from '@xmh/eventing';
import type { Dues } from '@xmh/messaging';
import type { People } from '@xmh/registers';
import type { Directory } from './directory-facts/directory';
import type { CommandListing } from './api/command-listing';
import type { Schemes } from './schemes/schemes';

/** One service of the product: the same value boots it alone or together with others. */
export interface Service {
  /** Prefix of its routes, streams and reactions, e.g. 'registration'. */
  readonly name: string;
  /** Its one Nest module: all its controllers and providers. */
  readonly module: Type;
  /** Views it folds for its own queries and decisions. */
  readonly views: readonly AnyView[];
  readonly commands: readonly CommandListing[];
  readonly events: readonly AnyEventDefinition[];
  /** What falls due in it with time. */
  readonly dues?: (core: ServiceCore) => Dues;
  /** Runs at every start, before the first request: must be idempotent. */
  readonly prepare?: (core: ServiceCore, given: Preparation) => Promise<void>;
}

export interface Preparation {
  readonly adminPassword: string | undefined;
  /** Shows a line to whoever starts the process; never logged. */
  readonly tell: (line: string) => void;
}

/** What a service's providers are made of; inject it as CORE. */
export interface ServiceCore extends Core {
  readonly service: string;
  readonly directory: Directory;
  readonly schemes: Schemes;
  readonly words: Words;
  readonly files: Files;
  readonly people: People;
  readonly views: {
    /** The present build of one of the service's own views. */
    collection<Doc, E extends PlainEvent>(view: View<Doc, E>): Collection<Doc>;
    /** A view's documents by key as they stood at the end of a calendar date, folded from these streams alone. */
    asOf<Doc, E extends PlainEvent>(
      view: View<Doc, E>,
      streams: readonly string[],
      day: string,
    ): Promise<ReadonlyMap<string, Doc>>;
  };
  readonly log: Log;
  /** The handler of one kind of stream: make one a process, as a provider. */
  handler<C extends Command, E extends PlainEvent, S, X>(plan: CommandPlan<C, E, S, X>): CommandHandler<C, E, S, X>;
}

/** Structured log: facts first, never a body, a token or a person's words. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export const CORE: InjectionToken = Symbol('xmh core of the service');
