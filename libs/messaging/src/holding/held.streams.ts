import type { Recorded } from '@xmh/eventing';
import type { Hold } from '../bus/holds.port';
import type { ParkedEvent } from '../parking/parking.events';
import type { ParkedStreams } from '../parking/parking.desk';
import type { GroupSetting, Tried } from '../groups/group.setting';
import type { HoldBook } from './hold.book';
import { Nudges } from './nudges';
import { keyOf } from '../reactions/reaction.key';
import type { StreamQueues } from '../groups/stream.queues';
import type { Verdict } from '../groups/trial';

type Stopped = Extract<Verdict, { readonly reason: string }>;

const longestWaitMs = 24 * 60 * 60 * 1_000;

/**
 * The streams a group has stopped. Everything about one stream is done in its queue, one thing after another;
 * its later events are not kept here but read from the store when it is released.
 */
export class HeldStreams implements ParkedStreams {
  private readonly toBeWorkedOff = new Set<string>();
  /** Revision up to which a released stream was worked off: what was still on its way is a repeat. */
  private readonly passed = new Map<string, number>();
  private readonly nudges: Nudges;

  constructor(
    private readonly group: string,
    private readonly book: HoldBook,
    private readonly queues: StreamQueues,
    private readonly handles: (type: string) => boolean,
    readonly tried: Tried,
    private readonly setting: GroupSetting,
    private readonly failed: (fault: unknown, stream: string) => void,
  ) {
    this.nudges = new Nudges(
      setting.time,
      setting.closing,
      (stream) => book.of(stream)?.kind === 'waiting',
      (stream) => this.workOffSoon(stream),
    );
  }

  /** Whether a delivered event is not to be handled now: its stream is held, or it has been worked off, or dropped. */
  keepsBack({ stream, revision, id }: Recorded): boolean {
    return this.book.of(stream) !== undefined || revision <= (this.passed.get(stream) ?? -1) || this.book.isDropped(id);
  }

  /** Stops the stream at the event; when this resolves, the checkpoint may pass it. */
  async stop(event: Recorded, verdict: Stopped): Promise<void> {
    const before = this.book.of(event.stream);
    const again = before?.eventId === event.id && before.kind === verdict.kind;
    const { id: eventId, stream, revision, type } = event;
    const { kind, reason, error } = verdict;
    const since = again ? before.since : this.setting.core.clock.now();
    const hold = { group: this.group, stream, revision, eventId, type, key: keyOf(event), since, recorded: false };
    if (!again || before.reason !== reason || before.error !== error) {
      await this.book.put({ ...hold, kind, reason, error });
    }
    if (kind !== 'waiting') this.report(event, verdict);
    if (kind === 'parked') await this.recorded({ ...hold, kind, reason, error });
    if (kind === 'waiting' && !again) await this.waits(stream);
  }

  /** In another log than before: lets go of streams whose event it does not hold, and records anew what is parked. */
  async reconcile(): Promise<void> {
    for (const hold of this.book.all) {
      const [event] = await this.setting.core.store.read(hold.stream, hold.revision);
      if (event?.id === hold.eventId) await this.book.put({ ...hold, recorded: false });
      else await this.letGo(hold);
    }
  }

  /** Works off what a stop of the process or an older release left behind. */
  async resume(): Promise<void> {
    if (this.book.all.some(({ kind }) => kind === 'waiting')) await this.setting.watch();
    for (const { stream, kind } of this.book.all) if (kind !== 'parked') this.workOffSoon(stream);
  }

  get isWaiting(): boolean {
    return this.book.isWaiting;
  }

  wake(key: string): void {
    for (const stream of this.book.waitingOn(key)) this.nudged(stream);
  }

  /** Tries every wait once; answers whether one of them came further. */
  async tryWaiting(): Promise<boolean> {
    const waiting = this.book.all.filter(({ kind }) => kind === 'waiting');
    await Promise.all(waiting.map(({ stream }) => this.workOff(stream)));
    return waiting.some(({ stream, eventId }) => this.book.of(stream)?.eventId !== eventId);
  }

  /** Parks what has waited too long by the store's clock, and records what could not be recorded before. */
  async sweep(): Promise<void> {
    const oldest = Date.parse(this.setting.core.clock.now()) - longestWaitMs;
    const isDue = (hold: Hold): boolean =>
      hold.kind === 'waiting' ? Date.parse(hold.since) < oldest : hold.kind === 'parked' && !hold.recorded;
    const park = async (stream: string): Promise<void> => {
      const hold = this.book.of(stream);
      if (!hold || !isDue(hold)) return;
      if (hold.kind === 'parked') return this.recorded(hold);
      const reason = `等待超过 24 小时：${hold.reason}`;
      const parked: Hold = { ...hold, kind: 'parked', reason, since: this.setting.core.clock.now() };
      await this.book.put(parked);
      await this.recorded(parked);
    };
    await Promise.all(this.book.all.filter(isDue).map(({ stream }) => this.queues.run(stream, () => park(stream))));
  }

  async restore({ stream, revision, reason }: ParkedEvent): Promise<void> {
    await this.queues.run(stream, async () => {
      if (this.book.of(stream)) return;
      const [event] = await this.setting.core.store.read(stream, revision);
      if (!event) return;
      const { id: eventId, type } = event;
      const since = this.setting.core.clock.now();
      const hold = { group: this.group, stream, revision, eventId, type, key: keyOf(event), since };
      await this.book.put({ ...hold, kind: 'parked', reason, recorded: true });
    });
  }

  async retry({ stream, eventId }: ParkedEvent): Promise<void> {
    await this.queues.run(stream, () => this.release(stream, eventId));
  }

  async drop({ stream, eventId }: ParkedEvent): Promise<void> {
    await this.queues.run(stream, async () => {
      await this.book.drop(eventId);
      await this.release(stream, eventId);
    });
  }

  private async release(stream: string, eventId: string): Promise<void> {
    const hold = this.book.of(stream);
    if (hold?.kind !== 'parked' || hold.eventId !== eventId) return;
    await this.book.put({ ...hold, kind: 'released' });
    this.workOffSoon(stream);
  }

  private workOffSoon(stream: string): void {
    if (this.toBeWorkedOff.has(stream)) return;
    this.toBeWorkedOff.add(stream);
    this.workOff(stream).catch((fault: unknown) => this.failed(fault, stream));
  }

  private workOff(stream: string): Promise<void> {
    return this.queues.run(stream, async () => {
      this.toBeWorkedOff.delete(stream);
      const hold = this.book.of(stream);
      if (!hold || hold.kind === 'parked') return;
      const through = await this.workedOff(stream, hold.revision);
      if (through === undefined) return;
      this.passed.set(stream, through);
      await this.book.remove(stream);
    });
  }

  /** Handles a stream from a revision to its end; answers the last revision, or undefined when it was stopped again. */
  private async workedOff(stream: string, from: number): Promise<number | undefined> {
    for (let next = from; ;) {
      const events = await this.setting.core.store.read(stream, next);
      if (events.length === 0) return next - 1;
      for (const event of events) {
        next = event.revision + 1;
        if (!this.handles(event.type) || this.book.isDropped(event.id)) continue;
        const verdict = await this.tried(event);
        if (verdict.kind === 'closing') return undefined;
        if (verdict.kind === 'done') continue;
        await this.stop(event, verdict);
        return undefined;
      }
    }
  }

  /** What came between the handler's look and the watch is seen by one more try at once. */
  private async waits(stream: string): Promise<void> {
    await this.setting.watch();
    this.nudged(stream);
  }

  private nudged(stream: string): void {
    this.workOffSoon(stream);
    void this.nudges.begin(stream);
  }

  private async recorded(hold: Hold): Promise<void> {
    try {
      await this.setting.record(hold);
      await this.book.put({ ...hold, recorded: true });
    } catch (fault) {
      const message = '搁置尚未写入事件库，稍后再写';
      this.setting.notify({ level: 'error', message, group: this.group, stream: hold.stream, fault });
    }
  }

  private async letGo({ stream, revision }: Hold): Promise<void> {
    await this.book.remove(stream);
    const message = `事件库中已没有第 ${revision} 号事件，不再扣留`;
    this.setting.notify({ level: 'warn', message, group: this.group, stream });
  }

  private report({ stream, revision, type }: Recorded, { kind, reason, fault }: Stopped): void {
    const what = kind === 'paused' ? '暂停' : '搁置';
    const message = `${what}于 ${type}（第 ${revision} 号）：${reason}`;
    this.setting.notify({ level: 'error', message, group: this.group, stream, fault });
  }
}
