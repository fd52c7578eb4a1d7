import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import {
  type EventStore,
  type Page,
  type Recorded,
  RevisionConflict,
  type SealedEvent,
  type Selection,
  start,
  type StoredEvent,
} from '@xmh/eventing';

export const pageSize = 7;

/** A store for this package's tests: in memory, or with a file of JSON lines that outlives the process. */
export class MemoryEventStore implements EventStore {
  readonly log: Recorded[] = [];
  importedThrough: string | undefined;
  private waiting: (() => void)[] = [];

  constructor(
    readonly epoch: string,
    private readonly file?: string,
  ) {
    if (file === undefined || !existsSync(file)) return;
    // A line torn by the end of the process was never acknowledged.
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    for (const line of lines) this.keep(JSON.parse(line) as StoredEvent[]);
  }

  async append(stream: string, expectedRevision: number, events: readonly SealedEvent[]): Promise<string> {
    const actual = this.log.filter((event) => event.stream === stream).length - 1;
    if (actual !== expectedRevision) throw new RevisionConflict(stream, expectedRevision, actual);
    const stored = events.map(({ event }) => event);
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(stored)}\n`);
    this.keep(stored);
    return this.head();
  }

  async read(stream: string, from = 0): Promise<readonly Recorded[]> {
    return this.log.filter((event) => event.stream === stream && event.revision >= from);
  }

  async page({ after, limit, ...selection }: Selection & { after: string; limit: number }): Promise<Page> {
    return this.pageOf(selection, after, limit);
  }

  async *subscribe({ after, signal, ...selection }: Selection & { after: string; signal: AbortSignal }) {
    const wake = (): void => this.wake();
    signal.addEventListener('abort', wake);
    for (let through = after; !signal.aborted;) {
      const page = this.pageOf(selection, through, pageSize);
      if (page.through === through) await new Promise<void>((resolve) => this.waiting.push(resolve));
      else yield page;
      through = page.through;
    }
    signal.removeEventListener('abort', wake);
  }

  async head(): Promise<string> {
    return this.log.at(-1)?.position ?? start;
  }

  async close(): Promise<void> {
    this.wake();
  }

  private pageOf({ prefixes, types }: Selection, after: string, limit: number): Page {
    const isSelected = ({ stream, type }: Recorded): boolean =>
      (prefixes.length === 0 || prefixes.some((prefix) => stream.startsWith(prefix))) &&
      (types === undefined || types.includes(type));
    const looked = this.log.slice(Number(after), Number(after) + limit);
    return { events: looked.filter(isSelected), through: looked.at(-1)?.position ?? after };
  }

  private keep(events: readonly StoredEvent[]): void {
    for (const event of events) {
      this.log.push({ ...event, position: String(this.log.length + 1).padStart(20, '0') });
    }
    this.wake();
  }

  private wake(): void {
    const woken = this.waiting;
    this.waiting = [];
    for (const resume of woken) resume();
  }
}
