import { type Recorded, start } from '@xmh/eventing';
import type { BusPage, Checkpoint, Origin, Places } from '../bus/bus.port';
import { RebuildNeeded } from '../bus/bus.errors';
import type { Hold } from '../bus/holds.port';
import type { GroupSetting, ReactionSetting } from './group.setting';
import { HeldStreams } from '../holding/held.streams';
import { HoldBook } from '../holding/hold.book';
import { LowWater } from './low-water';
import { Permits } from './permits';
import { Progress } from './progress';
import { StreamQueues } from './stream.queues';
import { tried } from './trial';

/** Events begun and not finished: above this the group pulls no more, since one slow event holds the checkpoint back. */
const mostOpen = 1_000;
const resubscribeMs = 1_000;

/** One reaction at work: its own checkpoint, its own holds, streams side by side. */
export class ReactionGroup {
  readonly held: HeldStreams;
  private readonly book: HoldBook;
  private readonly progress = new Progress();
  private readonly queues = new StreamQueues(() => this.progress.changed());
  private readonly lanes = new Map<string, LowWater>();
  private delivered: Places = {};
  private open = 0;
  private fault: unknown;
  private following: Promise<void> = Promise.resolve();

  constructor(
    private readonly reaction: ReactionSetting,
    private readonly setting: GroupSetting,
  ) {
    const { group, handlers } = reaction;
    const { time, delays, closing, core } = setting;
    const permits = new Permits(setting.atOnce);
    const trial = { handlers, catalogue: core.catalogue, time, delays, permits, closing };
    this.book = new HoldBook(group, setting.bus.holds);
    this.held = new HeldStreams(
      group,
      this.book,
      this.queues,
      (type) => handlers.has(type),
      (event) => tried(event, trial),
      setting,
      (fault, stream) => this.stall(fault, stream),
    );
  }

  get name(): string {
    return this.reaction.group;
  }

  get holds(): readonly Hold[] {
    return this.book.all;
  }

  /** What keeps the group from going on in some stream, if anything does: the next start tries again. */
  get stalled(): unknown {
    return this.fault;
  }

  /** How far everything is handled or held. */
  get places(): Places {
    return Object.fromEntries([...this.lanes].map(([lane, { mark }]) => [lane, mark]));
  }

  get selection(): { readonly types: readonly string[] } {
    return { types: [...this.reaction.handlers.keys()] };
  }

  /** Finds where to go on. Throws RebuildNeeded when the checkpoint is not of this log. */
  async prepare(): Promise<void> {
    const { bus } = this.setting;
    const saved = await bus.checkpoints.load(this.name);
    const head = await bus.places(this.selection, 'now');
    const stays = saved && (!this.reaction.replays || isOf(saved, bus.epoch, head));
    const places = stays ? saved.places : await this.begin();
    if (stays) refuseForeign(saved, bus.epoch, head);
    this.delivered = places;
    for (const lane of Object.keys({ ...head, ...places })) this.lanes.set(lane, new LowWater(places[lane] ?? start));
    await this.book.load();
  }

  async run(): Promise<void> {
    this.following = this.follow();
    await this.held.resume();
  }

  /** Goes on from elsewhere; only before the start. */
  async resumeFrom(origin: Origin): Promise<void> {
    const { checkpoints, epoch } = this.setting.bus;
    const places = await this.setting.bus.places(this.selection, origin);
    await this.book.load();
    await this.held.reconcile();
    await checkpoints.save([{ group: this.name, epoch, places }]);
  }

  /** Resolves when everything up to these places is handled or held and no handler runs. Throws when the group is stalled. */
  async settled(places: Places): Promise<void> {
    const isDone = (): boolean =>
      this.queues.idle && Object.entries(places).every(([lane, place]) => (this.lanes.get(lane)?.mark ?? '') >= place);
    await this.progress.until(() => this.fault !== undefined || this.setting.closing.aborted || isDone());
    if (this.fault !== undefined) throw new Error(`${this.name} is stalled`, { cause: this.fault });
  }

  /** After the closing signal: resolves when what ran has ended. */
  async ended(): Promise<void> {
    this.progress.changed();
    await this.following;
    await this.progress.until(() => this.queues.idle);
  }

  private async begin(): Promise<Places> {
    const { replays, start: from } = this.reaction;
    await this.resumeFrom(replays ? { position: start } : from);
    return (await this.setting.bus.checkpoints.load(this.name))?.places ?? {};
  }

  private async follow(): Promise<void> {
    const { bus, closing, time, notify } = this.setting;
    while (!closing.aborted) {
      try {
        const pages = bus.subscribe({ ...this.selection, after: this.delivered, signal: closing });
        for await (const page of pages) await this.take(page);
      } catch (fault) {
        notify({ level: 'error', message: '读取事件中断，稍后重连', group: this.name, fault });
      }
      await time.sleep(resubscribeMs, closing);
    }
  }

  private async take({ lane, deliveries, through }: BusPage): Promise<void> {
    const water = this.lanes.get(lane) ?? new LowWater(start);
    this.lanes.set(lane, water);
    for (const { place, event } of deliveries) {
      await this.progress.until(() => this.open < mostOpen || this.setting.closing.aborted);
      if (this.setting.closing.aborted) return;
      this.enqueue(event, water.begin(place));
    }
    water.look(through);
    this.delivered = { ...this.delivered, [lane]: through };
    this.note(deliveries.length > 0 ? 'worked' : 'looked');
    this.progress.changed();
  }

  private enqueue(event: Recorded, finish: () => void): void {
    this.open++;
    this.queues
      .run(event.stream, () => this.isPassed(event))
      .then((isPassed) => {
        if (!isPassed) return;
        finish();
        this.note('worked');
      })
      .catch((fault: unknown) => this.stall(fault, event.stream))
      .finally(() => {
        this.open--;
        this.progress.changed();
      });
  }

  /** Whether the checkpoint may pass the event: it is handled, or held, or behind one that is. */
  private async isPassed(event: Recorded): Promise<boolean> {
    if (this.setting.closing.aborted) return false;
    if (this.held.keepsBack(event)) return true;
    const verdict = await this.held.tried(event);
    if (verdict.kind === 'closing') return false;
    if (verdict.kind !== 'done') await this.held.stop(event, verdict);
    return true;
  }

  private note(why: 'worked' | 'looked'): void {
    this.setting.saver.note({ group: this.name, epoch: this.setting.bus.epoch, places: this.places }, why);
  }

  private stall(fault: unknown, stream: string): void {
    this.fault ??= fault;
    this.setting.notify({ level: 'error', message: '反应停住，重新启动后再试', group: this.name, stream, fault });
    this.progress.changed();
  }
}

const isOf = (saved: Checkpoint, epoch: string, head: Places): boolean =>
  saved.epoch === epoch && Object.entries(saved.places).every(([lane, place]) => place <= (head[lane] ?? place));

function refuseForeign(saved: Checkpoint, epoch: string, head: Places): void {
  if (saved.epoch !== epoch) throw new RebuildNeeded(saved.group, '属于另一份事件库（恢复或重建之前）');
  if (!isOf(saved, epoch, head)) throw new RebuildNeeded(saved.group, '超出了事件库的末尾');
}
