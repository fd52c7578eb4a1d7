import type { ProcessTime } from '../clock/process-time';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Process time that stands still until a test lets it pass. */
export class ManualTime implements ProcessTime {
  readonly slept: number[] = [];
  private now = 0;
  private sleepers: Sleeper[] = [];

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.slept.push(ms);
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      signal?.addEventListener('abort', () => resolve(), { once: true });
      this.sleepers.push({ at: this.now + ms, wake: resolve });
    });
  }

  pass(ms: number): void {
    this.now += ms;
    const woken = this.sleepers.filter(({ at }) => at <= this.now);
    this.sleepers = this.sleepers.filter(({ at }) => at > this.now);
    for (const { wake } of woken) wake();
  }
}

/** Lets everything that is under way come to rest without real time: a number of turns of the event loop. */
export async function turns(count = 50): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Turns of the event loop until it holds; throws when it never does. */
export async function eventually(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 5_000; turn++) {
    if (holds()) return;
    await turns(1);
  }
  throw new Error('it never held');
}
