import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlitePeople, type SqlitePeople } from './sqlite.people';

describe('the register of people', () => {
  const wang = {
    id: 'p1',
    name: '王某',
    phone: '13900000001',
    login: 'wang',
    passwordHash: '$hash$',
    sensitive: { card: '51' },
  };
  let directory: string;
  let people: SqlitePeople;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'xmh-people-'));
    people = openSqlitePeople({ file: join(directory, 'people.sqlite') });
  });
  afterEach(() => {
    people.close();
    rmSync(directory, { recursive: true });
  });

  it('keeps a person whole', async () => {
    expect(await people.put(wang)).toBe('kept');
    expect(await people.get('p1')).toEqual(wang);
    expect(await people.byLogin('wang')).toEqual(wang);
  });

  it('keeps a person of whom only the name is known', async () => {
    await people.put({ id: 'p2', name: '李某' });
    expect(await people.get('p2')).toEqual({ id: 'p2', name: '李某' });
  });

  it('keeps a person in place of what was kept before', async () => {
    await people.put(wang);
    expect(await people.put({ id: 'p1', name: '王某某' })).toBe('kept');
    expect(await people.get('p1')).toEqual({ id: 'p1', name: '王某某' });
    expect(await people.byLogin('wang')).toBeUndefined();
  });

  it('takes the same person twice as once', async () => {
    await people.put(wang);
    expect(await people.put(wang)).toBe('kept');
    expect(await people.get('p1')).toEqual(wang);
  });

  it('does not give a login to two, and writes nothing', async () => {
    await people.put(wang);
    expect(await people.put({ id: 'p2', name: '李某', login: 'wang' })).toBe('login-taken');
    expect(await people.get('p2')).toBeUndefined();
    expect(await people.byLogin('wang')).toEqual(wang);
  });

  it('lets many have no login', async () => {
    await people.put({ id: 'p2', name: '李某' });
    expect(await people.put({ id: 'p3', name: '赵某' })).toBe('kept');
  });

  it('turns ids into names, leaving out whom it does not know', async () => {
    await people.put(wang);
    await people.put({ id: 'p2', name: '李某' });
    const names = await people.byId(['p2', 'p1', 'p9', 'p1']);
    expect(names).toEqual(
      new Map([
        ['p1', '王某'],
        ['p2', '李某'],
      ]),
    );
    expect(await people.byId([])).toEqual(new Map());
  });

  it('knows an erased person no more, and frees the login', async () => {
    await people.put(wang);
    await people.erase('p1');
    expect([await people.get('p1'), await people.byLogin('wang')]).toEqual([undefined, undefined]);
    expect(await people.byId(['p1'])).toEqual(new Map());
    expect(await people.put({ id: 'p2', name: '李某', login: 'wang' })).toBe('kept');
  });

  it('does not take an erased person back, known before or not', async () => {
    await people.put(wang);
    await people.erase('p1');
    await people.erase('p1');
    await people.erase('p7');
    expect([await people.put(wang), await people.put({ id: 'p7', name: '赵某' })]).toEqual(['erased', 'erased']);
    expect(await people.get('p1')).toBeUndefined();
  });
});
