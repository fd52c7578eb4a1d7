import type { Database, Statement } from '@xmh/sqlite';
import type { Checkpoint, Checkpoints, Places } from './bus.port';

export class SqliteCheckpoints implements Checkpoints {
  private readonly one: Statement<[string], { epoch: string; places: string }>;
  private readonly write: (checkpoints: readonly Checkpoint[]) => void;

  constructor(db: Database) {
    this.one = db.prepare('SELECT epoch, places FROM bus_checkpoints WHERE name = ?');
    const put = db.prepare<[string, string, string]>(
      'REPLACE INTO bus_checkpoints (name, epoch, places) VALUES (?, ?, ?)',
    );
    this.write = db.transaction((checkpoints: readonly Checkpoint[]) => {
      for (const { group, epoch, places } of checkpoints) put.run(group, epoch, JSON.stringify(places));
    });
  }

  async load(group: string): Promise<Checkpoint | undefined> {
    const row = this.one.get(group);
    return row && { group, epoch: row.epoch, places: JSON.parse(row.places) as Places };
  }

  async save(checkpoints: readonly Checkpoint[]): Promise<void> {
    this.write(checkpoints);
  }
}
