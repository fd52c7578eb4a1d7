import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noStream } from '@xmh/eventing';
import { Driver } from '@xmh/sqlite';
import { aStream, sealedEvents } from '../contract/sealed.events';
import { temporaryFile } from '../contract/temporary.store';
import { operate } from './operate';
import { openSqliteStore } from '../sqlite.event-store';

const from = temporaryFile();
const to = temporaryFile();
afterAll(() => [from, to].forEach(({ remove }) => remove()));

/** Runs one operation as `npm run store` does, and listens. */
async function store(folder: string, ...call: string[]) {
  const said: string[] = [];
  const listening = (['log', 'error'] as const).map((way) =>
    jest.spyOn(console, way).mockImplementation((...words: unknown[]) => void said.push(words.join(' '))),
  );
  const status = await operate(call, folder);
  listening.forEach((each) => each.mockRestore());
  return { status, said: said.join('\n') };
}

describe('npm run store', () => {
  const [one, two] = [dirname(from.file), dirname(to.file)];
  const lines = join(one, 'events.jsonl');

  beforeAll(async () => {
    const opened = await openSqliteStore({ file: from.file, clock: 'simulated' });
    const stream = aStream();
    await opened.append(stream, noStream, sealedEvents({ stream, texts: ['立项', '签字'] }));
    await opened.close();
  });

  it('exports, imports and verifies', async () => {
    expect(await store(one, 'export', lines)).toEqual({ status: 0, said: `已导出 3 个事件到 ${lines}` });
    expect(readFileSync(lines, 'utf8').match(/\n/g)).toHaveLength(3);
    expect(await store(two, 'import', lines)).toEqual({ status: 0, said: `已导入 3 个事件到 ${to.file}` });
    expect(await store(two, 'verify')).toEqual({ status: 0, said: `${to.file}：3 个事件，2 个流，没有发现问题` });
  });

  it('ends with 1 and names the events when something is wrong', async () => {
    new Driver(to.file).exec(`UPDATE events SET type = 'x' WHERE position = 2`).close();
    const { status, said } = await store(two, 'verify');
    expect(status).toBe(1);
    expect(said).toMatch(/^位置 0{19}2 testing\.thing-\S+ 序号 0 类型与内容不符（type-column）\n.*1 处问题$/);
  });

  it('ends with 1 and says why when it refuses', async () => {
    expect(await store(join(one, 'nowhere'), 'verify')).toMatchObject({
      status: 1,
      said: expect.stringMatching(/（not-a-store）$/),
    });
    expect(existsSync(join(one, 'nowhere'))).toBe(false);
    expect(await store(one, 'import', lines)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/（already-exists）$/),
    });
  });

  it('ends with 2 when it is called wrongly', async () => {
    expect(await store(one)).toEqual({ status: 2, said: '' });
    expect(await store(one, 'export')).toEqual({ status: 2, said: '' });
  });
});
