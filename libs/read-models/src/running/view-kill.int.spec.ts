import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue, fields } from '../fixtures/field.view';
import { fortyEvents } from '../fixtures/forty.events';
import { openSqliteReadModels } from '../sqlite/sqlite.read-models';
import { ViewRunner } from './view-runner';

const root = join(__dirname, '../../../..');
const child = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    [
      '--conditions=source',
      '-r',
      join(root, 'tools/swc-register.cjs'),
      join(__dirname, '../fixtures/killed.runner.ts'),
      ...args,
    ],
    { cwd: root, encoding: 'utf8' },
  );

describe('a view whose process is killed', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'xmh-kill-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  // Pages of two, and each child dies at its fourth: five deaths before the forty events are folded, or more.
  it.each(['view:folded', 'view:half-written', 'view:written'])(
    'again and again at %s equals a clean rebuild',
    async (point) => {
      const file = join(directory, 'views.sqlite');
      let deaths = 0;
      for (let run = child(file, point, '4'); run.status !== 0; run = child(file, point, '4')) {
        expect([run.signal, run.stderr]).toEqual(['SIGKILL', '']);
        deaths++;
      }
      expect(deaths).toBeGreaterThanOrEqual(5);

      const readModels = openSqliteReadModels({ file });
      const store = fortyEvents();
      const runner = new ViewRunner({ store, catalogue, readModels, views: [fields] });
      await runner.start();
      await runner.settled();
      expect(await runner.status()).toMatchObject([{ handled: 0, lag: 0 }]);
      await runner.rebuild('fields');
      await runner.settled();
      expect(await runner.difference('fields')).toEqual([]);
      expect((await readModels.collection(fields).count({ scope: { everything: true } }))['all']).toBe(3);
      await runner.stop();
      await readModels.close();
    },
  );
});
