interface Waiter {
  readonly position: string;
  readonly answer: (reached: boolean) => void;
}

/** How far something has come, and who waits for it. Nothing polls: a move wakes those it satisfies. */
export class Progress {
  private readonly waiters = new Set<Waiter>();
  private ended = false;

  constructor(private at: string) {}

  get position(): string {
    return this.at;
  }

  moved(position: string): void {
    this.at = position;
    for (const waiter of [...this.waiters]) {
      if (waiter.position <= position) waiter.answer(true);
    }
  }

  /** True once the position is reached; false after `ms` milliseconds of process time, or when it ends before. */
  reached(position: string, ms?: number): Promise<boolean> {
    if (this.at >= position) return Promise.resolve(true);
    if (this.ended) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(() => waiter.answer(false), ms);
      const waiter: Waiter = {
        position,
        answer: (reached) => {
          clearTimeout(timer);
          this.waiters.delete(waiter);
          resolve(reached);
        },
      };
      this.waiters.add(waiter);
    });
  }

  /** It will move no more: those who wait are answered false. */
  end(): void {
    this.ended = true;
    for (const waiter of [...this.waiters]) waiter.answer(false);
  }
}
