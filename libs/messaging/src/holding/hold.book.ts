import type { Hold, Holds } from '../bus/holds.port';

/** One group's holds and dropped events: in memory to be asked, in the bus's memory to last. */
export class HoldBook {
  private readonly byStream = new Map<string, Hold>();
  private readonly waiting = new Map<string, Set<string>>();
  private readonly dropped = new Set<string>();

  constructor(
    private readonly group: string,
    private readonly holds: Holds,
  ) {}

  async load(): Promise<void> {
    for (const hold of await this.holds.of(this.group)) this.note(hold);
    for (const eventId of await this.holds.dropped(this.group)) this.dropped.add(eventId);
  }

  get all(): readonly Hold[] {
    return [...this.byStream.values()];
  }

  of(stream: string): Hold | undefined {
    return this.byStream.get(stream);
  }

  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** Streams whose event waits for something of this key. */
  waitingOn(key: string): readonly string[] {
    return [...(this.waiting.get(key) ?? [])];
  }

  /** Holds the stream at once, even if keeping it fails. */
  async put(hold: Hold): Promise<void> {
    this.note(hold);
    await this.holds.put(hold);
  }

  async remove(stream: string): Promise<void> {
    await this.holds.remove(this.group, stream);
    this.forget(stream);
  }

  isDropped(eventId: string): boolean {
    return this.dropped.has(eventId);
  }

  async drop(eventId: string): Promise<void> {
    this.dropped.add(eventId);
    await this.holds.drop(this.group, eventId);
  }

  private note(hold: Hold): void {
    this.forget(hold.stream);
    this.byStream.set(hold.stream, hold);
    if (hold.kind !== 'waiting') return;
    const streams = this.waiting.get(hold.key) ?? new Set();
    this.waiting.set(hold.key, streams.add(hold.stream));
  }

  private forget(stream: string): void {
    const hold = this.byStream.get(stream);
    if (!hold) return;
    this.byStream.delete(stream);
    const streams = this.waiting.get(hold.key);
    streams?.delete(stream);
    if (streams?.size === 0) this.waiting.delete(hold.key);
  }
}
