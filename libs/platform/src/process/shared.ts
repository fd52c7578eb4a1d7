import type { Catalogue, Clock, EventStore } from '@xmh/eventing';
import type { Config } from '../configuration/configuration';
import type { DirectoryFollower } from '../directory-facts/directory.follower';
import type { Metrics } from '../observation/metrics';
import type { Schemes } from '../schemes/schemes';
import type { Log } from '../service';
import type { Sessions } from '../sessions/sessions';
import type { OpenRegisters } from './registers';

/** What all services of one process share. */
export interface Shared {
  readonly config: Config;
  readonly release: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly store: EventStore;
  /** Where the log begins for reactions: its start, or what it held when it was imported. */
  readonly beginning: string;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly directory: DirectoryFollower;
  readonly schemes: Schemes;
  readonly registers: OpenRegisters;
  readonly sessions: Sessions;
}
