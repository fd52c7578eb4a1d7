import { genesis, type StoredEvent } from './event';
import { hashOf } from './seal';

export interface ChainFault {
  readonly stream: string;
  readonly revision: number;
  readonly fault: 'hash' | 'previous' | 'revision';
}

/** Follows one stream's chain. Feed it every event of the stream in order; it names the first thing wrong with each. */
export class Chain {
  private revision = -1;
  private hash = genesis;

  constructor(private readonly stream: string) {}

  next(event: StoredEvent): ChainFault | undefined {
    const fault = this.faultOf(event);
    this.revision = event.revision;
    this.hash = event.hash;
    return fault && { stream: this.stream, revision: event.revision, fault };
  }

  private faultOf(event: StoredEvent): ChainFault['fault'] | undefined {
    if (event.revision !== this.revision + 1) return 'revision';
    if (event.previous !== this.hash) return 'previous';
    return hashOf(event) === event.hash ? undefined : 'hash';
  }
}
