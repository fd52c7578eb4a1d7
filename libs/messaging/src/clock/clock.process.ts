import { type Clock, type Command, dayOf, derivedId, type Outcome } from '@xmh/eventing';
import type { Due, Dues } from './dues.port';
import { type ProcessTime, processTime } from './process-time';

const lookMs = 60_000;

/** A due command that was refused, or could not be sent, or dues that could not be read. */
export interface DueNotice {
  readonly service: string;
  readonly due?: Due;
  readonly refused?: string;
  readonly fault?: unknown;
}

export interface ClockProcessOptions {
  readonly service: string;
  readonly dues: Dues;
  /** Sends one of the service's own commands. */
  readonly send: (command: Command) => Promise<Outcome>;
  readonly clock: Clock;
  readonly notify: (notice: DueNotice) => void;
  readonly time?: ProcessTime;
}

/** Same thing, rung and date: same command, so sending it again after a standstill or a crash is a repeat. */
export const dueCommandId = ({ stream, item, rung, dueOn }: Due): string => derivedId(stream, item, rung, dueOn);

/** Sends what has become due in one service, one command after another, at the store's date. */
export class ClockProcess {
  private readonly sent = new Set<string>();
  private readonly closing = new AbortController();
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly options: ClockProcessOptions) {}

  /** Real clock only: runs what is due now, and again whenever the day in Shanghai has changed; looks once a minute. */
  start(): void {
    this.looking = this.lookFromTimeToTime();
  }

  /** Resolves when the command under way has ended. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.looking;
  }

  /** The earliest day up to `until` that has work not yet sent. */
  async nextDay(until: string): Promise<string | undefined> {
    return (await this.unsent(until)).map(({ dueOn }) => dueOn).sort()[0];
  }

  /** Sends all that is due up to the day; answers how much. Throws at the end what could not be sent: the next run sends it. */
  async run(until: string): Promise<number> {
    const dues = await this.unsent(until);
    const faults: unknown[] = [];
    for (const due of dues) {
      if (this.closing.signal.aborted) break;
      await this.send(due).catch((fault: unknown) => {
        faults.push(fault);
        this.options.notify({ service: this.options.service, due, fault });
      });
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} due commands could not be sent`);
    return dues.length;
  }

  /** Lets what was refused be sent once more, since the day is another. */
  forgetSent(): void {
    this.sent.clear();
  }

  private async unsent(until: string): Promise<readonly Due[]> {
    const dues = await this.options.dues.due(until);
    return dues.filter((due) => due.dueOn <= until && !this.sent.has(dueCommandId(due)));
  }

  private async send(due: Due): Promise<void> {
    const { service, send, notify } = this.options;
    const commandId = dueCommandId(due);
    const outcome = await send({ ...due.command, meta: { commandId, by: { service }, correlationId: commandId } });
    this.sent.add(commandId);
    if (outcome.kind === 'refused') notify({ service, due, refused: outcome.refusal.code });
  }

  private async lookFromTimeToTime(): Promise<void> {
    const { clock, time = processTime } = this.options;
    let day = '';
    let isDone = false;
    while (!this.closing.signal.aborted) {
      const today = dayOf(clock.now());
      if (today !== day) this.forgetSent();
      if (today !== day || !isDone) isDone = await this.isDone(today);
      day = today;
      await time.sleep(lookMs, this.closing.signal);
    }
  }

  /** Runs the day's work; done only when there was none left to send, since one command may make another due. */
  private async isDone(today: string): Promise<boolean> {
    try {
      return (await this.run(today)) === 0;
    } catch (fault) {
      if (!(fault instanceof AggregateError)) this.options.notify({ service: this.options.service, fault });
      return false;
    }
  }
}
