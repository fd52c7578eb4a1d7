import type { Checkpoint, Checkpoints } from '../bus/bus.port';
import type { ProcessTime } from '../clock/process-time';

/** After work was done, and after events were only looked at: milliseconds until the checkpoint is saved. */
const delays = { worked: 20, looked: 1_000 } as const;

/** Saves the newest checkpoint of every group, many in one write. */
export class CheckpointSaver {
  private readonly unsaved = new Map<string, Checkpoint>();
  private readonly planned = new Set<keyof typeof delays>();
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly time: ProcessTime,
    private readonly closing: AbortSignal,
    private readonly failed: (fault: unknown) => void,
  ) {}

  note(checkpoint: Checkpoint, why: keyof typeof delays): void {
    this.unsaved.set(checkpoint.group, checkpoint);
    if (this.planned.has(why)) return;
    this.planned.add(why);
    void this.time.sleep(delays[why], this.closing).then(() => {
      this.planned.delete(why);
      return this.flush();
    });
  }

  /** Saves what has been noted; a failed save is reported and made good by the next. */
  flush(): Promise<void> {
    this.saving = this.saving.then(() => this.save());
    return this.saving;
  }

  private async save(): Promise<void> {
    const noted = [...this.unsaved.values()];
    if (noted.length === 0) return;
    this.unsaved.clear();
    try {
      await this.checkpoints.save(noted);
    } catch (fault) {
      for (const checkpoint of noted) {
        if (!this.unsaved.has(checkpoint.group)) this.unsaved.set(checkpoint.group, checkpoint);
      }
      this.failed(fault);
    }
  }
}
