/** Tells everybody who waits that there may be something new. A waiter is registered at once, before anything else can run. */
export class WakeUp {
  private readonly waiting = new Set<() => void>();

  /** Resolves at the next ring or when the signal is aborted. */
  next(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  ring(): void {
    for (const wake of [...this.waiting]) wake();
  }
}
