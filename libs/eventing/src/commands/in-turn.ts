/** Runs tasks of the same key one after another, of different keys side by side. */
export class InTurn {
  private readonly tails = new Map<string, Promise<unknown>>();

  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key) ?? Promise.resolve();
    const result = before.then(task);
    const tail: Promise<void> = result.then(
      () => this.leave(key, tail),
      () => this.leave(key, tail),
    );
    this.tails.set(key, tail);
    return result;
  }

  private leave(key: string, tail: Promise<unknown>): void {
    if (this.tails.get(key) === tail) this.tails.delete(key);
  }
}
