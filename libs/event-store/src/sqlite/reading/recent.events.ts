import type { SealedEvent } from '@xmh/eventing';

/** Text kept in memory, in characters: about 16 MB. */
const most = 8_000_000;

export interface RecentEvent {
  readonly stream: string;
  readonly type: string;
  readonly json: string;
}

/** The newest committed events as text: subscribers and commands want these most, and need not decode them from the file again. */
export class RecentEvents {
  private kept: RecentEvent[] = [];
  /** Events at the front of `kept` that are no longer held. */
  private gone = 0;
  private characters = 0;

  /** `newest`: rowid of the last event in the log, none of which is held yet. */
  constructor(private newest: number) {}

  /** Rowid of the last event in the log. */
  get head(): number {
    return this.newest;
  }

  /** Rowid of the oldest event held; above the head when none is. */
  get first(): number {
    return this.newest - (this.kept.length - this.gone) + 1;
  }

  /** Answers how many characters came in. */
  add(events: readonly SealedEvent[]): number {
    let added = 0;
    for (const { event, json } of events) {
      this.kept.push({ stream: event.stream, type: event.type, json });
      added += json.length;
      this.newest++;
    }
    this.characters += added;
    this.leave();
    return added;
  }

  private leave(): void {
    while (this.characters > most) this.characters -= this.kept[this.gone++]?.json.length ?? 0;
    // Moving the rest to the front costs, so it is done seldom.
    if (this.gone <= this.kept.length / 2) return;
    this.kept = this.kept.slice(this.gone);
    this.gone = 0;
  }

  /** The event at a rowid, unless it is older than `first`. */
  at(rowid: number): RecentEvent | undefined {
    return rowid < this.first ? undefined : this.kept[this.gone + rowid - this.first];
  }
}
