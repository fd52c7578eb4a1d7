import { setMaxListeners } from 'node:events';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import type { Origin } from '../bus/bus.port';
import type { Hold } from '../bus/holds.port';
import { processTime } from '../clock/process-time';
import { ParkingDesk } from '../parking/parking.desk';
import { CheckpointSaver } from '../groups/checkpoint.saver';
import type { GroupSetting } from '../groups/group.setting';
import { groupOf, transportOf } from './reaction.decorator';
import { ReactionGroup } from '../groups/reaction.group';
import { ReactionRegister } from './reaction.register';
import type { Notice, ReactionServerOptions } from './reaction.options';
import { type ReactionStatus, statusOf } from './reaction.status';
import { Waker } from '../holding/waker';

const sweepMs = 60_000;
const backOffMs = [50, 200, 1_000, 3_000, 10_000];

/** Runs one service's reactions; give it to Nest as the strategy of a microservice. */
export class ReactionServer extends Server implements CustomTransportStrategy {
  private readonly register: ReactionRegister;
  private readonly desk: ParkingDesk;
  private readonly waker: Waker;
  private readonly setting: GroupSetting;
  private readonly closing = new AbortController();
  private readonly groups = new Map<string, ReactionGroup>();
  private isListening = false;

  constructor(private readonly options: ReactionServerOptions) {
    super();
    const { service, core, bus, time = processTime } = options;
    const closing = this.closing.signal;
    // Every sleep and subscription listens to it.
    setMaxListeners(0, closing);
    this.transportId = transportOf(service);
    this.register = new ReactionRegister(service);
    this.desk = new ParkingDesk(service, core, (group) => this.groups.get(group)?.held);
    const wake = (key: string): void => this.groups.forEach(({ held }) => held.wake(key));
    const somethingWaits = (): boolean => [...this.groups.values()].some(({ held }) => held.isWaiting);
    this.waker = new Waker(bus, time, closing, somethingWaits, wake, (notice) =>
      this.notify({ ...notice, group: service }),
    );
    const saver = new CheckpointSaver(bus.checkpoints, time, closing, (fault) =>
      this.notify({ level: 'error', message: '进度未能保存，稍后再存', group: service, fault }),
    );
    this.setting = {
      core,
      bus,
      saver,
      time,
      closing,
      delays: options.delays ?? backOffMs,
      atOnce: options.atOnce ?? 64,
      notify: (notice) => this.notify(notice),
      record: (hold) => this.desk.record(hold),
      watch: () => this.waker.watch(),
    };
  }

  /** Throws for a handler that no `@Reaction` declared, and for a reaction declared twice. */
  override addHandler(pattern: string, handler: MessageHandler, isEventHandler = false, extras: unknown = {}): void {
    this.register.add(pattern, handler, isEventHandler ? extras : undefined);
  }

  /** Groups of the reactions Nest has handed over; complete before the start. */
  get reactionNames(): readonly string[] {
    return this.register.all.map(({ group }) => group);
  }

  /** Starts every reaction; the callback gets RebuildNeeded when a checkpoint is not of this log, and then nothing runs. */
  listen(callback: (fault?: unknown) => void): void {
    this.begin().then(() => callback(), callback);
  }

  /** No event is begun any more; resolves when those that were have ended and the checkpoints are saved. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all([...this.groups.values()].map((group) => group.ended()));
    await this.waker.ended();
    await this.setting.saver.flush();
  }

  /** Before the start: where a reaction goes on, whatever its checkpoint says. */
  async resumeFrom(group: string, to: 'now' | { readonly position: string }): Promise<void> {
    if (this.isListening) throw new Error(`${group} runs: resumeFrom is for a reaction server that has not started`);
    await this.groupFor(group).resumeFrom(to satisfies Origin);
  }

  /**
   * Resolves when every reaction has handled or holds everything up to the head as of the call, no handler runs,
   * and what waits has been tried once more. Throws when a reaction is stalled.
   */
  async settled(): Promise<void> {
    const groups = [...this.groups.values()];
    const heads = await Promise.all(groups.map(({ selection }) => this.setting.bus.places(selection, 'now')));
    for (let moved = true; moved && !this.closing.signal.aborted;) {
      await Promise.all(groups.map((group, index) => group.settled(heads[index] ?? {})));
      moved = (await Promise.all(groups.map(({ held }) => held.tryWaiting()))).includes(true);
      await this.sweep();
    }
  }

  /** Every stream a reaction holds, and why. */
  blocked(): readonly Hold[] {
    return [...this.groups.values()].flatMap(({ holds }) => holds);
  }

  /** For health and metrics: how far each reaction is behind, and what it holds. */
  report(): Promise<readonly ReactionStatus[]> {
    return Promise.all([...this.groups.values()].map((group) => statusOf(group, this.setting.bus)));
  }

  on(): never {
    throw new Error('a reaction server tells nothing by events');
  }

  unwrap(): never {
    throw new Error('a reaction server stands on a bus, on no other server');
  }

  private async begin(): Promise<void> {
    const { service, bus } = this.options;
    this.isListening = true;
    for (const { group } of this.register.all) this.groups.set(group, this.groupFor(group));
    const follow = async (event: Parameters<ParkingDesk['follow']>[0]): Promise<unknown> => {
      await this.desk.follow(event);
      return { answer: 'done' };
    };
    const handlers = new Map(this.desk.types.map((type) => [type, follow]));
    const parking = new ReactionGroup(
      { group: groupOf(service, 'parking'), start: 'beginning', handlers, replays: true },
      this.setting,
    );
    const reactions = [...this.groups.values()];
    this.groups.set(parking.name, parking);
    await Promise.all([...this.groups.values()].map((group) => group.prepare()));
    await parking.run();
    await parking.settled(await bus.places(parking.selection, 'now'));
    await Promise.all(reactions.map((group) => group.run()));
    void this.sweepFromTimeToTime();
  }

  private groupFor(name: string): ReactionGroup {
    const reaction = this.register.all.find(({ group }) => group === name);
    if (!reaction) throw new Error(`${this.options.service} has no reaction ${name}`);
    return new ReactionGroup(reaction, this.setting);
  }

  private async sweepFromTimeToTime(): Promise<void> {
    while (!this.closing.signal.aborted) {
      await this.sweep().catch((fault: unknown) =>
        this.notify({ level: 'error', message: '未能清理等待与搁置，稍后再试', group: this.options.service, fault }),
      );
      await this.setting.time.sleep(sweepMs, this.closing.signal);
    }
  }

  private async sweep(): Promise<void> {
    await Promise.all([...this.groups.values()].map(({ held }) => held.sweep()));
  }

  private notify(notice: Notice): void {
    if (this.options.notify) return this.options.notify(notice);
    const { level, group, stream, message, fault } = notice;
    const line = [group, stream, message].filter((part) => part !== undefined).join(' ');
    if (level === 'warn') this.logger.warn(line, fault);
    else this.logger.error(line, fault);
  }
}
