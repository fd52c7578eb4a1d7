import { type Catalogue, type EventStore, start, type Standing } from '@xmh/eventing';
import type { Log } from '../service';
import { type Directory, DirectoryBehind, type NamedOrganisation } from './directory';
import { DirectoryFold, directoryTypes } from './directory.fold';
import { Lag } from './lag';
import { WaitingPoint } from './waiting-point';

const mostSeconds = 5;

/** Follows the directory's events over the log and answers from memory. */
export class DirectoryFollower implements Directory {
  private readonly facts = new DirectoryFold();
  private readonly lagging = new Lag();
  private readonly point = new WaitingPoint(start);
  private readonly stopped = new AbortController();
  private probe: NodeJS.Timeout | undefined;
  private following: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: Catalogue,
    private readonly log: Log,
  ) {}

  /** Begins to follow; resolves when everything written before the call has been folded in. */
  async open(): Promise<void> {
    const head = await this.store.head();
    this.following = this.follow();
    this.probe = setInterval(() => void this.look(), 500);
    this.probe.unref();
    while (!(await this.point.reached(head, 1000)) && !this.stopped.signal.aborted);
  }

  async close(): Promise<void> {
    clearInterval(this.probe);
    this.stopped.abort();
    await this.following;
  }

  reached(position: string, ms: number): Promise<boolean> {
    return this.point.reached(position, ms);
  }

  at(): string {
    return this.point.at();
  }

  lagSeconds(): number {
    return this.lagging.seconds();
  }

  standings(person: string): readonly Standing[] {
    return this.current().standings(person);
  }

  holders(organisation: string, post: string): readonly string[] {
    return this.current().holders(organisation, post);
  }

  isPerson(id: string): boolean {
    return this.current().isPerson(id);
  }

  organisation(id: string): NamedOrganisation | undefined {
    return this.current().tree.get(id);
  }

  organisations(): Iterable<NamedOrganisation> {
    return this.current().tree.all();
  }

  children(id: string): readonly NamedOrganisation[] {
    return this.current().tree.children(id);
  }

  registeredAt(id: string): string | undefined {
    return this.current().tree.registeredAt(id);
  }

  path(id: string): string | undefined {
    return this.current().tree.path(id);
  }

  private current(): DirectoryFold {
    const seconds = this.lagging.seconds();
    if (seconds > mostSeconds) throw new DirectoryBehind(seconds);
    return this.facts;
  }

  private async look(): Promise<void> {
    try {
      this.lagging.headAt(await this.store.head());
      this.lagging.reached(this.point.at());
    } catch {
      this.lagging.unreachable();
    }
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      try {
        await this.fold(signal);
      } catch (fault) {
        this.log.error({ fault: String(fault), at: this.point.at() }, 'the directory could not be followed');
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  private async fold(signal: AbortSignal): Promise<void> {
    const selection = { prefixes: ['directory.'], types: directoryTypes, after: this.point.at(), signal };
    for await (const { events, through } of this.store.subscribe(selection)) {
      for (const event of events) this.facts.apply(this.catalogue.lifted(event));
      this.point.advance(through);
      this.lagging.reached(through);
    }
  }
}
