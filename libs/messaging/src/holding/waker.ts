import type { Bus, Places } from '../bus/bus.port';
import type { ProcessTime } from '../clock/process-time';
import type { Notice } from '../reactions/reaction.options';
import { keyOf } from '../reactions/reaction.key';

const resubscribeMs = 1_000;

/** Looks out for events of every service, of any type, while something waits: from where the log then stands. */
export class Waker {
  private beginning: Promise<void> | undefined;
  private following: Promise<void> = Promise.resolve();

  constructor(
    private readonly bus: Bus,
    private readonly time: ProcessTime,
    private readonly closing: AbortSignal,
    private readonly somethingWaits: () => boolean,
    private readonly wake: (key: string) => void,
    private readonly notify: (notice: Omit<Notice, 'group'>) => void,
  ) {}

  /** For what is held as waiting already: when this resolves, no event appended from now on is overlooked. */
  watch(): Promise<void> {
    this.beginning ??= this.begin().catch((fault: unknown) => {
      this.beginning = undefined;
      throw fault;
    });
    return this.beginning;
  }

  async ended(): Promise<void> {
    await this.following;
  }

  private async begin(): Promise<void> {
    const now = await this.bus.places({}, 'now');
    this.following = Promise.all([this.following, this.follow(now)]).then(() => undefined);
  }

  private async follow(from: Places): Promise<void> {
    let after = from;
    let isOver = false;
    const look = async (): Promise<void> => {
      for await (const page of this.bus.subscribe({ after, signal: this.closing })) {
        isOver = this.isOver();
        if (isOver) return;
        after = { ...after, [page.lane]: page.through };
        for (const key of new Set(page.deliveries.map(({ event }) => keyOf(event)))) this.wake(key);
      }
    };
    while (!isOver && !this.closing.aborted) {
      await look().catch((fault: unknown) =>
        this.notify({ level: 'error', message: '等待所看的事件中断，稍后重连', fault }),
      );
      if (!isOver) await this.time.sleep(resubscribeMs, this.closing);
    }
  }

  /** Nothing waits: the next wait begins anew. No await in between, or a wait could trust in what has ended. */
  private isOver(): boolean {
    if (this.somethingWaits()) return false;
    this.beginning = undefined;
    return true;
  }
}
