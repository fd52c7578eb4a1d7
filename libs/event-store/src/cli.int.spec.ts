import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { noStream } from '@xmh/eventing';
import Database from 'better-sqlite3';
import { aStream, sealedEvents } from './contract/sealed.events';
import { temporaryFile } from './contract/temporary.store';
import { openSqliteStore } from './sqlite.event-store';

const root = resolve(__dirname, '../../..');
const from = temporaryFile();
const to = temporaryFile();
afterAll(() => [from, to].forEach(({ remove }) => remove()));

function store(folder: string, ...call: string[]) {
  const source = ['--conditions=source', '-r', './tools/swc-register.cjs', 'libs/event-store/src/cli.ts', ...call];
  const env = { ...process.env, DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, source, { cwd: root, env, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}`.trim() };
}

describe('npm run store', () => {
  const [one, two] = [dirname(from.file), dirname(to.file)];
  const lines = join(one, 'events.jsonl');
  const copy = join(one, 'copy.sqlite');

  beforeAll(async () => {
    const opened = await openSqliteStore({ file: from.file, clock: 'simulated' });
    const stream = aStream();
    await opened.append(stream, noStream, sealedEvents({ stream, texts: ['立项', '签字'] }));
    await opened.close();
  });

  it('exports, imports, backs up, restores and verifies', () => {
    expect(store(one, 'export', lines)).toEqual({ status: 0, said: `已导出 3 个事件到 ${lines}` });
    expect(readFileSync(lines, 'utf8').match(/\n/g)).toHaveLength(3);
    expect(store(two, 'import', lines)).toEqual({ status: 0, said: `已导入 3 个事件到 ${to.file}` });
    expect(store(one, 'backup', copy)).toEqual({ status: 0, said: `已备份到 ${copy}` });
    expect(store(two, 'restore', copy)).toMatchObject({ status: 0, said: expect.stringMatching(/^原事件库已改名为/) });
    expect(store(two, 'verify')).toEqual({ status: 0, said: `${to.file}：3 个事件，2 个流，没有发现问题` });
  });

  it('ends with 1 and names the events when something is wrong', () => {
    new Database(to.file).exec(`UPDATE events SET type = 'x' WHERE position = 2`).close();
    const { status, said } = store(two, 'verify');
    expect(status).toBe(1);
    expect(said).toMatch(/^位置 0{19}2 testing\.thing-\S+ 序号 0 类型与内容不符（type-column）\n.*1 处问题$/);
  });

  it('ends with 1 and says why when it refuses', () => {
    expect(store(join(one, 'nowhere'), 'verify')).toMatchObject({
      status: 1,
      said: expect.stringMatching(/（not-a-store）$/),
    });
    expect(existsSync(join(one, 'nowhere'))).toBe(false);
    expect(store(one, 'import', lines)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/（already-exists）$/),
    });
  });

  it('ends with 2 and explains itself when it is called wrongly', () => {
    expect(store(one)).toMatchObject({ status: 2, said: expect.stringMatching(/^用法：npm run store/) });
  });
});
