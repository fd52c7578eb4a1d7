import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { castId } from '@xmh/testing';
import { bootAll, clientOf, password, settings, temporary } from './standalone.suite';

jest.setTimeout(60_000);

const root = join(__dirname, '../../..');

describe('npm run store', () => {
  const place = temporary();
  afterAll(() => place.remove());

  const store = (...call: string[]) => {
    const args = ['--conditions=source', '-r', './tools/swc-register.cjs', 'services/standalone/src/store.ts', ...call];
    const env = { ...process.env, ...settings(place.directory) };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  };

  it('erases a person for good: the name and the account are gone, the event says why', async () => {
    const first = await bootAll(place.directory);
    const people = [{ login: 'someone', name: '某某某', password, posts: [{ organisation: 'root', post: 'auditor' }] }];
    const imported = await clientOf(first).post(
      'admin',
      '/api/directory/imports',
      { organisations: [], people },
      'cast',
    );
    expect(imported.status).toBe(200);
    await first.close();
    const person = castId.person('someone');
    expect(store('erase', '--reason', '本人申请', '--person', person)).toMatchObject({
      status: 0,
      said: '已记录并销毁\n',
    });
    expect(readFileSync(join(place.directory, 'people.sqlite')).includes('某某某')).toBe(false);
    const again = await bootAll(place.directory);
    try {
      const names = await clientOf(again).get('admin', `/api/directory/names?ids=${person}`);
      expect(JSON.stringify(names.body)).not.toContain('某某某');
      await expect(clientOf(again).get('someone', '/api/me')).rejects.toThrow('未能登录：401');
    } finally {
      await again.close();
    }
    expect(store('verify')).toMatchObject({ status: 0 });
  });

  it('says how to call it when it was called wrongly, and writes nothing', () => {
    for (const call of [[], ['erase'], ['erase', '--reason', 'x'], ['clean']]) {
      expect(store(...call)).toMatchObject({ status: 2, said: expect.stringContaining('用法') });
    }
  });
});
