interface Entry {
  readonly place: string;
  finished: boolean;
}

/** The place up to which everything of one lane is finished, whatever finishes first. */
export class LowWater {
  private readonly entries: Entry[] = [];
  private first = 0;

  constructor(private reached: string) {}

  get mark(): string {
    return this.reached;
  }

  /** Something at this place has begun; the answer finishes it. */
  begin(place: string): () => void {
    const entry: Entry = { place, finished: false };
    this.entries.push(entry);
    return () => {
      entry.finished = true;
      this.rise();
    };
  }

  /** Everything up to this place has been begun. */
  look(place: string): void {
    this.begin(place)();
  }

  private rise(): void {
    for (let entry = this.entries[this.first]; entry?.finished; entry = this.entries[++this.first]) {
      if (entry.place > this.reached) this.reached = entry.place;
    }
    if (this.first * 2 < this.entries.length) return;
    this.entries.splice(0, this.first);
    this.first = 0;
  }
}
