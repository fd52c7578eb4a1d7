import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { streams } from '@xmh/contracts';
import type { Running } from '@xmh/platform';
import { castId, play, presetFile } from '@xmh/testing';
import { bootAll, clientOf, password, presetScenario, settings, temporary, until } from './standalone.suite';

jest.setTimeout(120_000);

interface Paper {
  readonly forms: readonly { readonly key: string; readonly fields: readonly object[] }[];
}

/** The preset, with a file that names people on the paper of problems. */
function withProof(): object {
  const paper = presetFile('S01.json') as Paper;
  const proof = { key: 'proof', name: '证明材料', type: 'file', optional: true, sensitive: true };
  const forms = paper.forms.map((form) =>
    form.key === 'problem' ? { ...form, fields: [...form.fields, proof] } : form,
  );
  return { ...paper, forms };
}

const bytesOf = (text: string): { bytes: Buffer; sha256: string } => {
  const bytes = Buffer.from(text);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

describe('what is to be forgotten', () => {
  const place = temporary();
  const root = join(__dirname, '../../..');
  const [own, shared, later] = [bytesOf('诊断书：某某'), bytesOf('名册：某某等'), bytesOf('借条：某某')];
  const backup = join(place.directory, 'backups', 'first');
  const data = join(place.directory, 'data');
  let running: Running;
  let project: string;
  let keys = 0;

  const store = (...call: string[]) => {
    const args = ['--conditions=source', '-r', './tools/swc-register.cjs', 'services/standalone/src/store.ts', ...call];
    const env = { ...process.env, ...settings(data) };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  };
  const token = async (): Promise<string> => {
    const { body } = await clientOf(running).post(
      'office',
      '/api/directory/sessions',
      { login: 'office', password },
      't',
    );
    return (body as { token: string }).token;
  };
  async function file(method: 'GET' | 'PUT', { bytes, sha256 }: { bytes: Buffer; sha256: string }) {
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'text/plain' };
    const sent = method === 'PUT' ? { body: new Uint8Array(bytes) } : {};
    const answer = await fetch(`${running.url}/api/files/${sha256}`, { method, headers, ...sent });
    return { status: answer.status, text: await answer.text() };
  }
  const problem = (words: string, { bytes, sha256 }: { bytes: Buffer; sha256: string }, name = '') => {
    const proof = { sha256, size: bytes.length, type: 'text/plain', name };
    const body = { record: 'problem', values: { problem: words, solution: '已解决', proof } };
    return clientOf(running).post('keeper', `/api/supervision/projects/${project}/records`, body, `problem-${keys++}`);
  };
  const filed = async (): Promise<readonly { readonly id: string; readonly data: object }[]> => {
    const events = await running.core('supervision').store.read(streams.supervision(project));
    return events.filter(({ type }) => type === 'supervision.record-filed');
  };
  const lies = (words: string): boolean =>
    readdirSync(data, { recursive: true, withFileTypes: true }).some(
      (each) => each.isFile() && readFileSync(join(each.parentPath, each.name)).includes(words),
    );

  beforeAll(async () => {
    running = await bootAll(data);
    const scenario = until(presetScenario(), '19 记问题与解决');
    const [client, given] = [clientOf(running), { document: withProof() }];
    const saved = await play({ scenario, client, administrator: 'admin', given, passwordOf: () => password });
    project = saved.get('乙2') as string;
  });
  afterAll(async () => {
    await running.close();
    place.remove();
  });

  it('is never named in the log: a sensitive file has no name of its own', async () => {
    const refused = await problem('某某病重', own, '某某诊断书.txt');
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'values.proof.name' }] } });
    for (const one of [own, shared, later]) expect(await file('PUT', one)).toMatchObject({ status: 200 });
    for (const [words, one] of [
      ['某某病重', own],
      ['某某离队', shared],
      ['某某等未到', shared],
    ] as const) {
      expect(await problem(words, one)).toMatchObject({ status: 201 });
    }
    expect(await file('GET', own)).toEqual({ status: 200, text: own.bytes.toString() });
  });

  it('goes with the record: its words, and the file that no other record refers to', async () => {
    const [first, second] = await filed();
    await running.close();
    expect(store('erase', '--reason', '本人申请', '--record', first!.id)).toEqual({
      status: 0,
      said: '已记录并销毁\n',
    });
    expect(store('erase', '--reason', '本人申请', '--record', second!.id)).toMatchObject({ status: 0 });
    expect(store('erase', '--reason', '本人申请', '--record', castId.org('county'))).toEqual({
      status: 1,
      said: '没有这条记录（record-unknown）\n',
    });
    expect([lies('某某病重'), lies('诊断书'), lies('某某离队'), lies('名册')]).toEqual([false, false, false, true]);
    running = await bootAll(data);
    expect(await file('GET', own)).toMatchObject({ status: 410, text: expect.stringContaining('file-erased') });
    expect(await file('PUT', own)).toMatchObject({ status: 410, text: expect.stringContaining('文件已删除') });
    expect(await file('GET', shared)).toMatchObject({ status: 200 });
    expect((await filed())[0]?.data).toMatchObject({ values: { proof: { sha256: own.sha256, name: '' } } });
  });

  it('goes when the last record that refers to it goes, also while the product runs', async () => {
    expect(await problem('某某借款', later)).toMatchObject({ status: 201 });
    expect(store('backup', backup)).toEqual({ status: 0, said: `已备份到 ${backup}\n` });
    expect(store('backup', backup)).toMatchObject({ status: 1, said: expect.stringContaining('already-exists') });
    const [, , third, fourth] = await filed();
    const erasure = { records: [third!.id, fourth!.id], reason: '本人申请' };
    const erased = await clientOf(running).post('admin', '/api/operations/erasures', erasure, 'erasure');
    expect(erased).toMatchObject({ status: 201 });
    expect([await file('GET', shared), await file('GET', later)]).toMatchObject([{ status: 410 }, { status: 410 }]);
    expect([lies('某某借款'), lies('名册'), lies('借条')]).toEqual([false, false, false]);
    await running.close();
    expect(store('verify')).toMatchObject({ status: 0 });
  });

  it('does not come back with a backup of before: log, registers and files are put back, and forget again', async () => {
    expect(existsSync(join(backup, 'words.sqlite'))).toBe(true);
    expect(store('restore', join(backup, 'events.sqlite'))).toMatchObject({ status: 1 });
    const { status, said } = store('restore', backup);
    expect({ status, said }).toMatchObject({ status: 0, said: expect.stringContaining('REBUILD=all') });
    expect([lies('某某借款'), lies('借条')]).toEqual([true, true]);
    const aside = /原有的已移到 (\S+)，/.exec(said)?.[1] ?? '';
    expect(readdirSync(aside)).toEqual(
      expect.arrayContaining(['events.sqlite', 'files', 'people.sqlite', 'words.sqlite']),
    );
    running = await bootAll(data, { REBUILD: 'all' });
    const log = await running.core('supervision').store.read(streams.erasures());
    expect(log.filter(({ type }) => type === 'directory.personal-data-erased')).toHaveLength(3);
    expect([lies('某某借款'), lies('名册'), lies('借条')]).toEqual([false, false, false]);
    expect([await file('GET', own), await file('GET', later)]).toMatchObject([{ status: 410 }, { status: 410 }]);
    const names = await clientOf(running).get('admin', `/api/directory/names?ids=${castId.person('keeper')}`);
    expect(JSON.stringify(names.body)).toContain('项目专人');
    await running.close();
    running = await bootAll(data);
    expect(store('verify')).toMatchObject({ status: 0 });
  });
});
