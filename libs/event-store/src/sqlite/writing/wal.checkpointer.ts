import { Worker } from 'node:worker_threads';
import { type Database, driverPath } from '@xmh/sqlite';
import type { Probe } from './group.commit';

/** Pages written since the last checkpoint that make the next one worth while: about 10 MB. */
const enough = 1_200;
/** So few pages are moved between two commits, which takes a few milliseconds. */
const few = 120;
/** Frames of a WAL that never got its turn to start over: about 128 MB. */
const tooMany = 16_000;
const pageBytes = 8_192;
/** Index and table pages a commit touches beside the text of its events, in the usual case. */
const pagesBeside = 5;

interface Progress {
  readonly log: number;
  readonly checkpointed: number;
}

/** Runs in its own thread from its own source text, so it is the same under jest, from source and built. */
function checkpointing(load: NodeJS.Require): void {
  const { parentPort, workerData } = load('node:worker_threads') as {
    parentPort: {
      on: (event: 'message', heard: (ask: string) => void) => void;
      postMessage: (said: unknown) => void;
      close: () => void;
    };
    workerData: { driver: string; file: string };
  };
  const Driver = load(workerData.driver) as new (file: string) => Database;
  const db = new Driver(workerData.file);
  parentPort.on('message', (ask) => {
    if (ask === 'checkpoint') {
      parentPort.postMessage('begun');
      parentPort.postMessage((db.pragma('wal_checkpoint(PASSIVE)') as unknown[])[0]);
      return;
    }
    db.close();
    parentPort.close();
  });
}

/**
 * Moves the WAL into the file on a thread with its own connection, off the commit path, so that the WAL starts over again and again:
 * a commit that overwrites costs the disk less than one that lets its file grow.
 */
export class WalCheckpointer {
  private worker: Worker | undefined;
  /** Pages written since the thread was last asked. */
  private pages = 0;
  private busy = false;

  constructor(
    private readonly db: Database,
    private readonly told: {
      readonly failed: (cause: unknown) => void;
      readonly probe: Probe;
    },
  ) {}

  /** `characters`: of the events written in one commit. */
  committed(characters: number): void {
    this.pages += pagesBeside + characters / pageBytes;
    if (this.pages >= enough && !this.busy) this.begin();
  }

  async stop(): Promise<void> {
    const { worker } = this;
    if (!worker) return;
    this.worker = undefined;
    worker.ref();
    await new Promise<void>((resolve) => {
      worker.once('exit', () => resolve());
      worker.postMessage('close');
    });
  }

  private begin(): void {
    this.busy = true;
    this.pages = 0;
    this.worker ??= this.hire();
    this.worker.postMessage('checkpoint');
  }

  private hire(): Worker {
    const workerData = { driver: driverPath, file: this.db.name };
    const worker = new Worker(`(${checkpointing.toString()})(require)`, { eval: true, workerData });
    worker.unref();
    worker.on('message', (said: 'begun' | Progress) =>
      said === 'begun' ? this.told.probe('checkpoint') : this.done(said),
    );
    worker.on('error', this.told.failed);
    worker.on('exit', () => (this.worker = undefined));
    return worker;
  }

  /** Under load commits come in while the thread works. The few they leave are moved between two of them. */
  private done({ log, checkpointed }: Progress): void {
    this.busy = false;
    if (!this.worker) return;
    const left = Math.max(this.pages, log - checkpointed);
    if (left <= few || log > tooMany) this.finish();
    else if (this.pages > few) this.begin();
  }

  private finish(): void {
    try {
      this.db.pragma('wal_checkpoint(PASSIVE)');
      this.pages = 0;
      this.told.probe('checkpointed');
    } catch (fault) {
      this.told.failed(fault);
    }
  }
}
