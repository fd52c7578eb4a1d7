/** Slows guessing down: after five failures in a row a login waits one minute, twice as long with each further one, at most 15. */
export class Throttle {
  private readonly failures = new Map<string, { count: number; until: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Seconds to wait before the next attempt; 0 when none. */
  wait(login: string): number {
    const left = (this.failures.get(login)?.until ?? 0) - this.now();
    return left > 0 ? Math.ceil(left / 1000) : 0;
  }

  failed(login: string): void {
    const count = (this.failures.get(login)?.count ?? 0) + 1;
    const minutes = count < 5 ? 0 : Math.min(2 ** (count - 5), 15);
    this.failures.delete(login);
    this.failures.set(login, { count, until: this.now() + minutes * 60_000 });
    this.forgetOldest();
  }

  succeeded(login: string): void {
    this.failures.delete(login);
  }

  /** Logins are the client's to choose: the list must not grow without end. */
  private forgetOldest(): void {
    const oldest = this.failures.keys().next();
    if (this.failures.size > 10_000 && !oldest.done) this.failures.delete(oldest.value);
  }
}
