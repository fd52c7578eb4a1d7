/** Tasks of one stream one after another, of different streams side by side. A task must not wait for another of its stream. */
export class StreamQueues {
  private readonly tails = new Map<string, Promise<void>>();

  /** left: called whenever a task has ended. */
  constructor(private readonly left: () => void) {}

  get idle(): boolean {
    return this.tails.size === 0;
  }

  run<T>(stream: string, task: () => Promise<T>): Promise<T> {
    const result = (this.tails.get(stream) ?? Promise.resolve()).then(task);
    const leave = (): void => {
      if (this.tails.get(stream) === tail) this.tails.delete(stream);
      this.left();
    };
    const tail = result.then(leave, leave);
    this.tails.set(stream, tail);
    return result;
  }
}
