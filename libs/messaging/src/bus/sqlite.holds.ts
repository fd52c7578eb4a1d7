import type { Database, Statement } from '@xmh/sqlite';
import type { Hold, Holds } from './holds.port';

export class SqliteHolds implements Holds {
  private readonly all: Statement<[string], string>;
  private readonly write: Statement<[string, string, string]>;
  private readonly forget: Statement<[string, string]>;
  private readonly allDropped: Statement<[string], string>;
  private readonly addDropped: Statement<[string, string]>;

  constructor(db: Database) {
    this.all = db.prepare<[string], string>('SELECT hold FROM bus_holds WHERE name = ? ORDER BY stream').pluck();
    this.write = db.prepare('REPLACE INTO bus_holds (name, stream, hold) VALUES (?, ?, ?)');
    this.forget = db.prepare('DELETE FROM bus_holds WHERE name = ? AND stream = ?');
    this.allDropped = db.prepare<[string], string>('SELECT event FROM bus_dropped WHERE name = ?').pluck();
    this.addDropped = db.prepare('INSERT OR IGNORE INTO bus_dropped (name, event) VALUES (?, ?)');
  }

  async of(group: string): Promise<readonly Hold[]> {
    return this.all.all(group).map((json) => JSON.parse(json) as Hold);
  }

  async put(hold: Hold): Promise<void> {
    this.write.run(hold.group, hold.stream, JSON.stringify(hold));
  }

  async remove(group: string, stream: string): Promise<void> {
    this.forget.run(group, stream);
  }

  async dropped(group: string): Promise<readonly string[]> {
    return this.allDropped.all(group);
  }

  async drop(group: string, eventId: string): Promise<void> {
    this.addDropped.run(group, eventId);
  }
}
