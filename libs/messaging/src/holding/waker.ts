import type { Bus, BusPage } from '../bus/bus.port';
import type { ProcessTime } from '../clock/process-time';
import type { Notice } from '../reactions/reaction.options';
import { keyOf } from '../reactions/reaction.key';

const resubscribeMs = 1_000;

/** Looks out for events of every service, of any type, from the first wait on. */
export class Waker {
  private beginning: Promise<void> | undefined;
  private following: Promise<void> = Promise.resolve();

  constructor(
    private readonly bus: Bus,
    private readonly time: ProcessTime,
    private readonly closing: AbortSignal,
    private readonly wake: (key: string) => void,
    private readonly notify: (notice: Omit<Notice, 'group'>) => void,
  ) {}

  /** When this resolves, no event appended from now on is overlooked. */
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
    let after = await this.bus.places({}, 'now');
    const follow = async (): Promise<void> => {
      for await (const page of this.bus.subscribe({ after, signal: this.closing })) {
        after = { ...after, [page.lane]: page.through };
        this.look(page);
      }
    };
    this.following = this.followUntilClosed(follow);
  }

  private async followUntilClosed(follow: () => Promise<void>): Promise<void> {
    while (!this.closing.aborted) {
      await follow().catch((fault: unknown) =>
        this.notify({ level: 'error', message: '等待所看的事件中断，稍后重连', fault }),
      );
      await this.time.sleep(resubscribeMs, this.closing);
    }
  }

  private look({ deliveries }: BusPage): void {
    for (const key of new Set(deliveries.map(({ event }) => keyOf(event)))) this.wake(key);
  }
}
