/** Lets a reader wait until a follower of the log has come as far as a position. */
export class WaitingPoint {
  private readonly waiting = new Set<{ readonly position: string; readonly go: () => void }>();

  constructor(private through: string) {}

  at(): string {
    return this.through;
  }

  advance(through: string): void {
    if (through > this.through) this.through = through;
    for (const waiter of this.waiting) if (waiter.position <= this.through) waiter.go();
  }

  /** True when reached, false after `ms` milliseconds of process time. */
  reached(position: string, ms: number): Promise<boolean> {
    if (position <= this.through) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (reached: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(waiter);
        resolve(reached);
      };
      const waiter = { position, go: () => settle(true) };
      const timer = setTimeout(() => settle(false), ms);
      this.waiting.add(waiter);
    });
  }
}
