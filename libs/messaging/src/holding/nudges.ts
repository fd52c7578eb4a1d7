import type { ProcessTime } from '../clock/process-time';

/** Milliseconds of process time between the tries that follow a wait. */
const delays = [100, 1_000, 5_000] as const;

/** Tries a waiting stream a few times more: a view of this process may lag behind the event that woke it. */
export class Nudges {
  private readonly turns = new Map<string, symbol>();

  constructor(
    private readonly time: ProcessTime,
    private readonly closing: AbortSignal,
    private readonly isWaiting: (stream: string) => boolean,
    private readonly nudge: (stream: string) => void,
  ) {}

  /** A new series for the stream takes the place of the one that runs. */
  async begin(stream: string): Promise<void> {
    const turn = Symbol(stream);
    this.turns.set(stream, turn);
    for (const ms of delays) {
      await this.time.sleep(ms, this.closing);
      if (this.turns.get(stream) !== turn) return;
      if (this.closing.aborted || !this.isWaiting(stream)) break;
      this.nudge(stream);
    }
    this.turns.delete(stream);
  }
}
