import { Worker } from 'node:worker_threads';
import type { SealedEvent } from '@xmh/eventing';
import { type Database, driverPath } from '@xmh/sqlite';

/** Pages written since the last checkpoint that make the next one worth while: at most about 32 MB. */
const enough = 4_000;
/** Frames of a WAL that never got its turn to start over: about 128 MB. */
const tooMany = 16_000;
const pageBytes = 8_192;
/** Index and table pages an event touches beside its own text, at most in the usual case. */
const pagesBeside = 1;

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

/** Moves the WAL into the file on a thread with its own connection, off the commit path. */
export class WalCheckpointer {
  private worker: Worker | undefined;
  private pages = 0;
  private busy = false;

  constructor(
    private readonly db: Database,
    private readonly failed: (fault: Error) => void,
    private readonly begun: () => void,
  ) {}

  committed(events: readonly SealedEvent[]): void {
    for (const { json } of events) this.pages += pagesBeside + json.length / pageBytes;
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
    worker.on('message', (said: 'begun' | Progress) => (said === 'begun' ? this.begun() : this.done(said)));
    worker.on('error', (fault) => this.failed(fault));
    worker.on('exit', () => (this.worker = undefined));
    return worker;
  }

  /** Under steady load the thread never quite catches up; then the few frames it left are moved between two commits. */
  private done({ log, checkpointed }: Progress): void {
    this.busy = false;
    if (log > tooMany && log > checkpointed && this.db.open) this.db.pragma('wal_checkpoint(PASSIVE)');
  }
}
