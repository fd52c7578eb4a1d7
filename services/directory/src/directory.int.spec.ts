import { derivedId } from '@xmh/eventing';
import { type DirectoryRig, directoryRig, file, id, password, root } from './directory.suite';

const idlesPassword = 'idle-has-a-password';

describe('the directory alone, over HTTP', () => {
  let rig: DirectoryRig;
  let admin: string;
  const send: DirectoryRig['send'] = (...given) => rig.send(...given);
  const signIn: DirectoryRig['signIn'] = (...given) => rig.signIn(...given);
  beforeAll(async () => {
    rig = await directoryRig();
    admin = await rig.signIn('admin', password);
    expect((await doImport(admin)).body).toMatchObject({ organisations: 3, renamed: 0, people: 3, posts: 2 });
  });
  afterAll(() => rig.end());
  const doImport = (as: string, body: unknown = file, more: object = {}) =>
    send('POST', '/api/directory/imports', { as, body, ...more });

  describe('sessions', () => {
    it('say the same of a wrong password and an unknown login', async () => {
      const wrong = await send('POST', '/api/directory/sessions', { body: { login: 'li', password: 'wrong' } });
      const unknown = await send('POST', '/api/directory/sessions', { body: { login: 'who', password: 'wrong' } });
      expect(wrong.status).toBe(401);
      expect(wrong.body).toMatchObject({ code: 'wrong-credentials', title: '用户名或密码不正确' });
      expect(unknown.body).toEqual(wrong.body);
    });

    it('make whoever guesses wait', async () => {
      const guess = () => send('POST', '/api/directory/sessions', { body: { login: 'guessed', password: 'wrong' } });
      for (let time = 0; time < 5; time++) expect((await guess()).status).toBe(401);
      const sixth = await guess();
      expect(sixth.status).toBe(429);
      expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(50);
    });

    it('refuse a request without a token, and a forged one', async () => {
      const none = await send('GET', '/api/me');
      expect(none.status).toBe(401);
      expect(none.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(none.body).toMatchObject({ type: 'urn:xmh:problem:not-signed-in', status: 401, title: '请先登录' });
      expect((await send('GET', '/api/me', { as: `${admin.slice(0, -4)}aaaa` })).status).toBe(401);
    });

    it('open with a changed password only, and those before it end at once but for the one that changed it', async () => {
      const [here, elsewhere] = [await signIn('idle', idlesPassword), await signIn('idle', idlesPassword)];
      const change = { current: idlesPassword, next: 'idle-has-another' };
      const changed = await send('POST', '/api/directory/passwords', { as: here, body: change });
      expect(changed.status).toBe(200);
      for (const as of [here, elsewhere]) {
        const { status, body, headers } = await send('GET', '/api/me', { as });
        expect([status, body.code, headers.get('www-authenticate')]).toEqual([401, 'session-ended', 'Bearer']);
      }
      expect((await send('GET', '/api/me', { as: changed.body.token })).status).toBe(200);
      expect((await send('GET', '/api/me', { as: admin })).status).toBe(200);
      expect(await signIn('idle', idlesPassword)).toBeUndefined();
      expect(await signIn('idle', 'idle-has-another')).toEqual(expect.any(String));
    });

    it('last while a change is refused', async () => {
      const wu = await signIn('idle', 'idle-has-another');
      const change = { current: 'not-the-password', next: 'idle-has-a-third' };
      const refused = await send('POST', '/api/directory/passwords', { as: wu, body: change });
      expect([refused.status, refused.body.code]).toEqual([401, 'wrong-credentials']);
      expect((await send('GET', '/api/me', { as: wu })).status).toBe(200);
    });
  });

  describe('an import', () => {
    it('changes nothing when the same file comes again', async () => {
      const head = await rig.running.core('directory').store.head();
      expect((await doImport(admin)).body).toEqual({ organisations: 0, renamed: 0, people: 0, posts: 0 });
      expect(await rig.running.core('directory').store.head()).toBe(head);
    });

    it('lists every wrong row and writes nothing', async () => {
      const bad = {
        organisations: [
          { code: 'x', name: '甲', parent: 'nowhere', level: 'township', type: 'township' },
          { code: 'a', name: '乙', parent: 'b', level: 'township', type: 'township' },
          { code: 'b', name: '丙', parent: 'a', level: 'township', type: 'township' },
          { code: 'jia', name: '甲镇', parent: 'luding', level: 'branch', type: 'township' },
        ],
        people: [{ login: 'new', name: '新人', posts: [{ organisation: 'nowhere', post: 'officer' }] }],
      };
      const head = await rig.running.core('directory').store.head();
      const { status, body } = await doImport(admin, bad);
      expect(status).toBe(422);
      expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
        'organisations.0.parent',
        'organisations.1.parent',
        'organisations.2.parent',
        'organisations.3.level',
        'people.0.posts.0.organisation',
      ]);
      expect(await rig.running.core('directory').store.head()).toBe(head);
    });

    it('renames, adds, and counts in a dry run without writing', async () => {
      const more = {
        organisations: [
          { code: 'luding', name: '泸定县委', level: 'county', type: 'committee' },
          { code: 'yi', name: '乙镇', parent: 'luding', level: 'township', type: 'township' },
        ],
        people: [],
      };
      const counts = { organisations: 1, renamed: 1, people: 0, posts: 0 };
      const dry = await doImport(admin, more, { headers: { prefer: 'dry-run' } });
      expect(dry.body).toEqual(counts);
      const { body } = await doImport(admin, more);
      expect(body).toMatchObject(counts);
      const list = await send('GET', `/api/directory/organisations?under=${id('luding')}&atLeast=${body.position}`, {
        as: admin,
      });
      expect(list.body.items.map(({ name }: { name: string }) => name).sort()).toEqual(
        ['泸定县委', '泸定县领导小组', '甲镇', '乙镇'].sort(),
      );
    });

    it('is refused to who administers nothing', async () => {
      const li = await signIn('li', 'li-has-a-password');
      const one = { organisations: [{ code: 'z', name: '某支部', parent: 'jia', level: 'branch', type: 'branch' }] };
      const { status, body } = await doImport(li, { ...one, people: [] });
      expect([status, body.code]).toEqual([403, 'not-allowed']);
    });
  });

  it('says who I am, what I may see and do', async () => {
    const wang = await signIn('wang', 'wang-has-a-password');
    const { body } = await send('GET', '/api/me', { as: wang });
    expect(body).toMatchObject({
      name: '王组长',
      posts: [{ post: 'leading-group', organisation: { id: id('lead'), name: '泸定县领导小组' }, may: [] }],
      scope: [`/${root}/${id('luding')}/`],
    });
    const me = await send('GET', '/api/me', { as: admin });
    expect(me.body.posts[0].may).toContainEqual({
      service: 'directory',
      type: 'AssignPost',
      relation: 'above',
      route: 'POST /api/directory/people/:id/posts',
    });
    const idle = await signIn('idle', 'idle-has-another');
    expect((await send('GET', '/api/directory/organisations', { as: idle })).body.code).toBe('no-post');
  });

  it('obeys a post that was given or ended, within the position it answered', async () => {
    const li = derivedId('person', 'li');
    const token = await signIn('li', 'li-has-a-password');
    const body = { organisation: id('jia'), post: 'administrator' };
    const given = await send('POST', `/api/directory/people/${li}/posts`, { as: admin, body });
    const branch = { name: '一支部', parent: id('jia'), level: 'branch', type: 'branch' };
    const path = `/api/directory/organisations?atLeast=${given.body.position}`;
    expect((await send('POST', path, { as: token, body: branch })).status).toBe(201);
    const ended = await send('POST', `/api/directory/people/${li}/ended-posts`, { as: admin, body });
    const after = `/api/directory/organisations?atLeast=${ended.body.position}`;
    expect((await send('POST', after, { as: token, body: branch })).status).toBe(403);
  });
});
