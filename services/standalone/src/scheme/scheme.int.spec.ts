import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(120_000);
const root = join(__dirname, '../../../..');
const second = join(root, 'services/standalone/src/second');
const [document, scenario] = ['document.json', 'scenario.json'].map((name) => join(second, name));

describe('npm run scheme', () => {
  const place = mkdtempSync(join(tmpdir(), 'xmh-'));
  afterAll(() => rmSync(place, { recursive: true }));

  /** `goes`: the reader goes away after the first line. */
  async function said(args: readonly string[], goes = false): Promise<{ out: string; err: string; code: number }> {
    const script = ['--conditions=source', '-r', './tools/swc-register.cjs', 'services/standalone/src/scheme.ts'];
    const child = spawn(process.execPath, [...script, ...args], { cwd: root, env: { ...process.env, TMPDIR: place } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (goes && out.includes('\n')) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { out, err, code };
  }

  it.each([
    ['check', [document ?? '']],
    ['play', [document ?? '', scenario ?? '']],
  ])('%s ends quietly when its reader has seen enough, and leaves nothing behind', async (name, files) => {
    const { err, code } = await said([name, ...files], true);
    expect([err, code]).toEqual(['', 0]);
    expect(readdirSync(place)).toEqual([]);
  });

  it('says in Chinese what of a scenario is not written as it must be, with line and place', async () => {
    const file = join(place, 'scenario.json');
    writeFileSync(
      file,
      JSON.stringify({ name: 1, begins: '2015年', scheme: 's', cast: {}, tables: {}, more: true }, null, 1),
    );
    const { out, err, code } = await said(['play', document ?? '', file]);
    rmSync(file);
    expect([err, code]).toEqual(['', 1]);
    expect(out.trim().split('\n').slice(1)).toEqual(
      [
        '第2行 /name：应写文字，现为“1”',
        '第3行 /begins：应为日期，如 2012-04-06，现为“2015年”',
        '第5行 /cast/organisations：缺“organisations”，应写列表 […]',
        '第5行 /cast/people：缺“people”，应写列表 […]',
        '第1行 /steps：缺“steps”，应写列表 […]',
        '第7行 /more：没有“more”这一项，请核对写法或删去',
      ].map((line) => `  ${line}`),
    );
  });

  it('says in Chinese what came back instead of what the scenario says', async () => {
    const file = join(place, 'scenario.json');
    const cast = { organisations: [], people: [] };
    const step = { says: '查一个没有的单位', by: 'admin', get: '/api/dashboard/cards/none' };
    writeFileSync(
      file,
      JSON.stringify({ name: 'n', begins: '2015-03-01', scheme: 's', cast, tables: {}, steps: [step] }),
    );
    const { out, code } = await said(['play', document ?? '', file]);
    rmSync(file);
    expect(code).toBe(1);
    expect(out).toContain('停在下一步，结果不如情景所说：\n查一个没有的单位：应予办理，答复却是4');
  });
});
