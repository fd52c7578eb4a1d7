import { noStream, RevisionConflict, type SealedEvent } from '@xmh/eventing';
import type { Database, Statement } from '@xmh/sqlite';
import type { LogWriter } from './log.writer';
import { positionOf } from '../position';
import { writeFault } from '../sqlite.fault';

export interface Append {
  readonly stream: string;
  readonly expectedRevision: number;
  readonly events: readonly SealedEvent[];
}

/** Where a test may kill the process, or throw to stand for a failing disk. */
export type Probe = (point: 'before-commit' | 'after-commit' | 'checkpoint' | 'checkpointed') => void;

export interface Waiting extends Append {
  readonly resolve: (position: string) => void;
  readonly reject: (fault: Error) => void;
}

interface Outcome {
  readonly waiting: Waiting;
  /** The rowid of its last event, or why it was not written. */
  readonly came: number | RevisionConflict;
}

/** Bounds how long one group holds the process. */
const groupMost = 1_000;

/**
 * One writer. What queues up while one commit runs goes into the next; no timer delays a lone append.
 * After a fault nothing is written any more: whether the disk kept the group is unknown until the file is opened anew.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private scheduled = false;
  private readonly begin: Statement<[]>;
  private readonly commit: Statement<[]>;

  constructor(
    db: Database,
    private readonly writer: LogWriter,
    private readonly told: {
      readonly probe: Probe;
      readonly committed: (appends: readonly Append[]) => void;
      readonly failed: (cause: unknown) => void;
    },
  ) {
    this.begin = db.prepare<[]>('BEGIN');
    this.commit = db.prepare<[]>('COMMIT');
  }

  add(waiting: Waiting): void {
    this.queue.push(waiting);
    this.schedule();
  }

  /** Commits all that waits, now. */
  drain(): void {
    while (this.queue.length > 0) this.commitGroup();
  }

  private schedule(): void {
    if (this.scheduled || this.queue.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.queue.length > 0) this.commitGroup();
      this.schedule();
    });
  }

  private commitGroup(): void {
    const group = this.queue.splice(0, groupMost);
    try {
      const outcomes = this.write(group);
      const written = outcomes.filter(answered).map(({ waiting }) => waiting);
      if (written.length > 0) this.told.committed(written);
    } catch (fault) {
      this.stop([...group, ...this.queue.splice(0)], group.length, fault);
    }
  }

  private write(group: readonly Waiting[]): Outcome[] {
    this.begin.run();
    const outcomes = group.map((waiting): Outcome => {
      const { stream, expectedRevision, events } = waiting;
      const head = this.writer.headOf(stream);
      const actual = head?.revision ?? noStream;
      if (actual === expectedRevision) return { waiting, came: this.writer.insert(events, head) };
      return { waiting, came: new RevisionConflict(stream, expectedRevision, actual) };
    });
    this.writer.sign();
    this.told.probe('before-commit');
    this.commit.run();
    this.told.probe('after-commit');
    return outcomes;
  }

  private stop(waiting: readonly Waiting[], inGroup: number, cause: unknown): void {
    this.told.failed(cause);
    waiting.forEach(({ reject }, index) => reject(writeFault(index < inGroup ? 'unknown' : 'not-written', cause)));
  }
}

/** Tells the caller what came of it. Answers whether it was written. */
function answered({ waiting, came }: Outcome): boolean {
  if (typeof came !== 'number') {
    waiting.reject(came);
    return false;
  }
  waiting.resolve(positionOf(came));
  return true;
}
