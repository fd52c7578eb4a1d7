import type { Database, Statement } from '@xmh/sqlite';

type Row = [stream: number, revision: number, type: string, json: string];
type Values = Row[number][];

const columns = 4;
/** Rows of one statement: each call of the driver has a price of its own. */
const together = 16;

/** Events on their way into the table, in the order of their positions. */
export class EventRows {
  private waiting: Values = [];
  private readonly addOne: Statement<Values>;
  private readonly addTogether: Statement<Values>;

  constructor(db: Database) {
    const adding = (rows: number): Statement<Values> => {
      const places = Array<string>(rows).fill('(?, ?, ?, ?)').join(', ');
      return db.prepare<Values>(`INSERT INTO events (stream, revision, type, json) VALUES ${places}`);
    };
    this.addOne = adding(1);
    this.addTogether = adding(together);
  }

  add(stream: number, revision: number, type: string, json: string): void {
    this.waiting.push(stream, revision, type, json);
    if (this.waiting.length < together * columns) return;
    this.addTogether.run(...this.waiting);
    this.waiting = [];
  }

  /** Writes those that are left. */
  end(): void {
    while (this.waiting.length > 0) this.addOne.run(...this.waiting.splice(0, columns));
  }
}
