import { setTimeout as pause } from 'node:timers/promises';
import {
  type Catalogue,
  digestOfHandles,
  type EventStore,
  handlesOf,
  type Page,
  prefixesOf,
  start,
  StoreUnavailable,
  type ViewBuild,
} from '@xmh/eventing';
import { foldPage, type RunnableView } from './page-fold';
import { Progress } from '../progress';

/** Moments a kill test may stop at. */
export type ViewPoint = 'view:folded' | 'view:written';

export interface RunNeeds {
  readonly store: EventStore;
  readonly catalogue: Catalogue;
  readonly onPoint?: ((point: ViewPoint, view: string) => void) | undefined;
  /** Told of each fault that stops a view or makes it try again. */
  readonly onFault?: ((view: string, fault: unknown) => void) | undefined;
}

/** retrying: the store does not answer. stopped: a fault in the fold or the write, or told to. */
export type RunState = 'running' | 'retrying' | 'stopped';

/** Keeps one build of a view at the head of the log. */
export class BuildRun {
  readonly progress = new Progress(start);
  state: RunState = 'stopped';
  /** What stopped it or makes it try again. */
  fault: string | undefined;
  /** Events since this run began: all that arrived are one or the other. */
  handled = 0;
  ignored = 0;
  private readonly stopper = new AbortController();
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly needs: RunNeeds,
    readonly view: RunnableView,
    private readonly build: ViewBuild,
  ) {}

  async start(): Promise<void> {
    this.progress.moved((await this.build.checkpoint())?.position ?? start);
    this.state = 'running';
    this.ended = this.run();
  }

  /** Resolves when the page in hand is written and nothing more will be. */
  async stop(): Promise<void> {
    this.stopper.abort();
    await this.ended;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopper;
    for (let attempt = 0; !signal.aborted; attempt++) {
      const before = this.progress.position;
      try {
        await this.follow(signal);
      } catch (fault) {
        if (!(fault instanceof StoreUnavailable)) {
          this.noteFault(fault);
          break;
        }
        if (this.progress.position !== before) attempt = 0;
        this.noteFault(fault);
        this.state = 'retrying';
        await backOff(attempt, signal);
      }
    }
    this.state = 'stopped';
    this.progress.end();
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const selection = { prefixes: prefixesOf(this.view), types: handlesOf(this.view) };
    for await (const page of this.needs.store.subscribe({ ...selection, after: this.progress.position, signal })) {
      await this.take(page);
      this.state = 'running';
      this.fault = undefined;
      if (signal.aborted) return;
    }
    if (!signal.aborted) throw new StoreUnavailable('not-written', 'the subscription ended by itself');
  }

  private async take({ events, through }: Page): Promise<void> {
    const { store, catalogue, onPoint } = this.needs;
    const folded = await foldPage(this.view, catalogue, events, (keys) => this.build.load(keys));
    onPoint?.('view:folded', this.view.name);
    await this.build.write(folded.documents, {
      epoch: store.epoch,
      position: through,
      handles: digestOfHandles(this.view),
    });
    onPoint?.('view:written', this.view.name);
    this.handled += folded.handled;
    this.ignored += folded.ignored;
    this.progress.moved(through);
  }

  private noteFault(fault: unknown): void {
    this.fault = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    this.needs.onFault?.(this.view.name, fault);
  }
}

/** Process time with jitter, 20 ms doubling up to about 5 s; ends at once when the signal is aborted. */
async function backOff(attempt: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(20 * 2 ** Math.min(attempt, 8) * (0.5 + Math.random()), undefined, { signal });
  } catch (fault) {
    if (!signal.aborted) throw fault;
  }
}
