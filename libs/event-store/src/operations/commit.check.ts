import type { Database, Statement } from '@xmh/sqlite';
import { commitDigest, firstDigest } from '../sqlite/writing/commit.digest';

type Commit = [position: number, digest: string];

/** Follows the commits beside the events, so that each event is found where its commit put it. */
export class CommitCheck {
  private digest = firstDigest;
  private next: Commit | undefined;
  private open: { position: number; hash: string }[] = [];
  private readonly after: Statement<[number], Commit>;

  constructor(db: Database) {
    this.after = db
      .prepare<[number], Commit>('SELECT position, digest FROM commits WHERE position > ? ORDER BY position LIMIT 1')
      .raw();
    this.next = this.after.get(Number.MIN_SAFE_INTEGER);
  }

  /** The next event in position order. Answers the positions, from and to, of a commit that does not hold. */
  event(position: number, hash: string): [from: number, to: number][] {
    const wrong: [number, number][] = [];
    while (this.next && position > this.next[0]) wrong.push(this.close(this.next));
    this.open.push({ position, hash });
    if (!this.next || position < this.next[0]) return wrong;
    const hashes = this.open.map((event) => event.hash);
    const holds = commitDigest(this.digest, hashes) === this.next[1];
    const range = this.close(this.next);
    return holds ? wrong : [...wrong, range];
  }

  /** After the last event: events that no commit holds, and commits whose events are gone. */
  end(): [from: number, to: number][] {
    const wrong: [number, number][] = [];
    while (this.next) wrong.push(this.close(this.next));
    const [first] = this.open;
    const last = this.open.at(-1);
    return first && last ? [...wrong, [first.position, last.position]] : wrong;
  }

  private close([position, digest]: Commit): [number, number] {
    const from = this.open[0]?.position ?? position;
    this.digest = digest;
    this.open = [];
    this.next = this.after.get(position);
    return [from, position];
  }
}
