import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, configuration, type Running } from '@xmh/platform';
import { derivedId, sha256 } from '@xmh/eventing';
import { directory } from './directory.service';

const password = 'first-administrator';
const id = (code: string) => derivedId('organisation', code);
const root = id('root');

const file = {
  organisations: [
    { code: 'jia', name: '甲镇', parent: 'luding', level: 'township', type: 'township' },
    { code: 'luding', name: '泸定县', level: 'county', type: 'committee' },
    { code: 'lead', name: '泸定县领导小组', parent: 'luding', level: 'county', type: 'body', body: 'leading-group' },
  ],
  people: [
    { login: 'li', name: '李经办', password: 'li-has-a-password', posts: [{ organisation: 'jia', post: 'officer' }] },
    {
      login: 'wang',
      name: '王组长',
      password: 'wang-has-a-password',
      posts: [{ organisation: 'lead', post: 'leading-group' }],
    },
    { login: 'idle', name: '无岗位', password: 'idle-has-a-password', posts: [] },
  ],
};

interface Sent {
  readonly as?: string | undefined;
  readonly key?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

describe('the directory alone, over HTTP', () => {
  let data: string;
  let running: Running;
  let admin: string;
  let keys = 0;

  const config = (more: Record<string, string> = {}) =>
    configuration({
      DATA_DIR: data,
      PORT: '0',
      CLOCK: 'simulated',
      SIMULATED_START: '2012-02-01',
      ADMIN_PASSWORD: password,
      LOG_LEVEL: 'silent',
      ...more,
    });

  async function send(method: string, path: string, { as, key, headers = {}, body }: Sent = {}) {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${running.url}${path}`, {
      method,
      headers: {
        ...(as !== undefined && { authorization: `Bearer ${as}` }),
        ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': key ?? `key-${++keys}` }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: text && isJson ? JSON.parse(text) : text };
  }
  const signIn = async (login: string, secret: string): Promise<string> =>
    (await send('POST', '/api/directory/sessions', { body: { login, password: secret } })).body.token;
  const doImport = (as: string, body: unknown = file, more: Sent = {}) =>
    send('POST', '/api/directory/imports', { as, body, ...more });

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'directory-'));
    running = await boot([directory], config());
    admin = await signIn('admin', password);
    expect((await doImport(admin)).body).toMatchObject({ organisations: 3, renamed: 0, people: 3, posts: 2 });
  });
  afterAll(async () => {
    await running.close();
    rmSync(data, { recursive: true, force: true });
  });

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

    it('open with a changed password only', async () => {
      const idle = await signIn('idle', 'idle-has-a-password');
      const change = { current: 'idle-has-a-password', next: 'idle-has-another' };
      expect((await send('POST', '/api/directory/passwords', { as: idle, body: change })).status).toBe(204);
      expect(await signIn('idle', 'idle-has-a-password')).toBeUndefined();
      expect(await signIn('idle', 'idle-has-another')).toEqual(expect.any(String));
    });
  });

  describe('an import', () => {
    it('changes nothing when the same file comes again', async () => {
      const head = await running.core('directory').store.head();
      expect((await doImport(admin)).body).toEqual({ organisations: 0, renamed: 0, people: 0, posts: 0 });
      expect(await running.core('directory').store.head()).toBe(head);
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
      const head = await running.core('directory').store.head();
      const { status, body } = await doImport(admin, bad);
      expect(status).toBe(422);
      expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
        'organisations.0.parent',
        'organisations.1.parent',
        'organisations.2.parent',
        'organisations.3.level',
        'people.0.posts.0.organisation',
      ]);
      expect(await running.core('directory').store.head()).toBe(head);
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

  describe('a command', () => {
    const jia = { name: '甲镇党委' };
    const rename = `/api/directory/organisations/${id('jia')}/names`;

    it('answers id, stream, revision and position, and the same when it is repeated', async () => {
      const first = await send('POST', rename, { as: admin, key: 'rename', body: jia });
      expect(first.status).toBe(201);
      expect(first.body).toMatchObject({ id: id('jia'), stream: `directory.organisation-${id('jia')}`, revision: 1 });
      expect(first.body.position).toMatch(/^[0-9a-f-]{36}:\d{20}$/);
      expect((await send('POST', rename, { as: admin, key: 'rename', body: jia })).body).toEqual(first.body);
      const other = await send('POST', rename, { as: admin, key: 'rename', body: { name: '别的名称' } });
      expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
    });

    it('is rehearsed on request: the events, and no trace', async () => {
      const body = { name: '试办的名称' };
      const {
        status,
        body: dry,
        headers,
      } = await send('POST', rename, { as: admin, body, headers: { prefer: 'dry-run' } });
      expect([status, headers.get('preference-applied')]).toEqual([200, 'dry-run']);
      expect(dry.events).toEqual([
        { type: 'directory.organisation-renamed', data: { organisation: id('jia'), name: '试办的名称' }, version: 1 },
      ]);
      const names = await send('GET', `/api/directory/names?ids=${id('jia')}`, { as: admin });
      expect(names.body).toEqual({ names: { [id('jia')]: '甲镇党委' } });
    });

    it('needs an idempotency key', async () => {
      const { status, body } = await send('POST', rename, { as: admin, body: jia, headers: { 'idempotency-key': '' } });
      expect([status, body.code]).toEqual([400, expect.stringMatching(/^idempotency-key-m/)]);
    });

    it('is refused with 404, 409 and 403 as the decider and the access table say', async () => {
      const unknown = `/api/directory/organisations/${id('nobody')}/names`;
      expect((await send('POST', rename, { as: admin, body: jia })).body.code).toBe('same-name');
      expect((await send('POST', unknown, { as: admin, body: jia })).status).toBe(403);
      const li = await signIn('li', 'li-has-a-password');
      expect((await send('POST', rename, { as: li, body: { name: '李家镇' } })).status).toBe(403);
      const post = { organisation: root, post: 'officer' };
      const nobody = await send('POST', `/api/directory/people/${id('nobody')}/posts`, { as: admin, body: post });
      expect([nobody.status, nobody.body.code]).toEqual([404, 'person-unknown']);
    });
  });

  describe('a malformed request', () => {
    const path = '/api/directory/people';
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      send('POST', path, { as: admin, body, headers });
    const json = { 'content-type': 'application/json' };

    it.each([
      ['an unknown field', { login: 'zhao', name: '赵', extra: 1 }, {}, 400],
      ['a wrong type', { login: 'zhao', name: 7 }, {}, 400],
      ['broken JSON', '{"login":', json, 400],
      ['__proto__', '{"login":"zhao","name":"赵","__proto__":{"a":1}}', json, 400],
      ['half a character', '{"login":"zhao","name":"\\ud800"}', json, 400],
      ['no body', undefined, {}, 400],
      ['another content type', '<a/>', { 'content-type': 'text/xml' }, 415],
      ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
      ['two megabytes', JSON.stringify({ login: 'zhao', name: 'x'.repeat(2_000_000) }), json, 413],
    ])('with %s is refused as a problem', async (_, body, headers, status) => {
      const answer = await post(body, headers as Record<string, string>);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(answer.body).toMatchObject({
        status,
        code: expect.any(String),
        title: expect.stringMatching(/\p{Script=Han}/u),
      });
      expect(JSON.stringify(answer.body)).not.toContain('node_modules');
    });

    it('names each wrong field in Chinese', async () => {
      const { body } = await post({ login: '', name: '' });
      expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['login', 'name']);
      expect(body.errors[1].message).toMatch(/\p{Script=Han}/u);
    });

    it('keeps words in one Unicode form', async () => {
      const composed = 'é';
      await post({ login: 'accent', name: composed.normalize('NFD') });
      const person = derivedId('person', 'accent');
      const { body } = await send('GET', `/api/directory/names?ids=${person}`, { as: admin });
      expect(body.names[person]).toBe(composed);
    });

    it('to an address that is not there is a problem too', async () => {
      expect((await send('GET', '/api/nothing', { as: admin })).body).toMatchObject({ status: 404, code: 'not-found' });
    });
  });

  it('waits for what a position wrote, and says 409 when it does not come', async () => {
    const future = `${running.core('directory').store.epoch}:${'9'.repeat(20)}`;
    const late = await send('GET', `/api/directory/organisations?atLeast=${future}`, { as: admin });
    expect([late.status, late.body.code]).toEqual([409, 'not-caught-up']);
    const wrong = await send('GET', '/api/directory/organisations?atLeast=12', { as: admin });
    expect(wrong.status).toBe(400);
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

  it('keeps files by their digest', async () => {
    const words = new TextEncoder().encode('会议纪要');
    const put = (address: string, headers: Record<string, string>) =>
      send('PUT', `/api/files/${address}`, { as: admin, headers, body: words });
    const address = sha256(words);
    expect((await put(address, { 'content-type': 'text/plain' })).body).toEqual({
      sha256: address,
      size: 12,
      type: 'text/plain',
    });
    expect((await put('0'.repeat(64), { 'content-type': 'text/plain' })).body.code).toBe('digest-mismatch');
    expect((await put(address, { 'content-type': 'text/html' })).status).toBe(415);
    const got = await send('GET', `/api/files/${address}`, { as: admin });
    expect([got.status, got.body]).toEqual([200, '会议纪要']);
    expect((await send('GET', `/api/files/${'1'.repeat(64)}`, { as: admin })).status).toBe(404);
  });

  it('reports its health and its numbers', async () => {
    expect((await send('GET', '/health/live')).body).toEqual({ status: 'ok' });
    const ready = await send('GET', '/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ status: 'ok', store: 'ok', parked: 0 });
    const metrics = await send('GET', '/metrics');
    expect(metrics.body).toMatch(/xmh_commands_total\{type="RegisterOrganisation",result="accepted"\} \d+/);
    expect(metrics.body).toMatch(/xmh_refusals_total\{code="same-name"\} 1/);
    expect(metrics.body).toMatch(/xmh_append_seconds_count \d+/);
  });

  it('documents every route from the schemas it checks with', async () => {
    const { body } = await send('GET', '/api/openapi.json');
    const people = body.paths['/api/directory/people'].post;
    expect(people.summary).toBe('登记人员并开设账号');
    expect(people.description).toContain('administrator');
    const schema = people.requestBody.content['application/json'].schema;
    expect(schema).toMatchObject({ type: 'object', required: ['login', 'name'], additionalProperties: false });
    expect(people.parameters.map(({ name }: { name: string }) => name)).toContain('Idempotency-Key');
    for (const path of Object.values<Record<string, { summary?: string }>>(body.paths)) {
      for (const operation of Object.values(path)) expect(operation.summary).toMatch(/\p{Script=Han}/u);
    }
  });

  it('hands the correlation id back', async () => {
    const given = await send('GET', '/health/live', { headers: { 'x-correlation-id': 'my-own' } });
    expect(given.headers.get('x-correlation-id')).toBe('my-own');
    expect((await send('GET', '/health/live')).headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lets an administrator erase a person, for good', async () => {
    const gone = derivedId('person', 'accent');
    const body = { person: gone, reason: '本人申请' };
    expect((await send('POST', '/api/operations/erasures', { as: admin, body })).status).toBe(201);
    const names = await send('GET', `/api/directory/names?ids=${gone}`, { as: admin });
    expect(names.body).toEqual({ names: {} });
    const li = await signIn('li', 'li-has-a-password');
    expect((await send('POST', '/api/operations/erasures', { as: li, body })).status).toBe(403);
  });

  it('moves its simulated clock for an administrator, forward only', async () => {
    const move = (to: string, as = admin) => send('POST', '/api/clock', { as, body: { to } });
    expect((await move('2012-02-01')).body.today).toBe('2012-02-01');
    expect((await move('2012-03-05')).body).toEqual({ now: '2012-03-05T01:00:00.000Z', today: '2012-03-05' });
    expect((await move('2012-03-04')).body.code).toBe('clock-backwards');
    expect((await move('2012-03-06', await signIn('li', 'li-has-a-password'))).status).toBe(403);
  });

  it('starts again where it was, and not with the other clock', async () => {
    await running.close();
    await expect(boot([directory], config({ CLOCK: 'real', SIMULATED_START: '' }))).rejects.toThrow(/时钟/);
    running = await boot([directory], config());
    const { body } = await send('GET', '/api/clock', { as: admin });
    expect(body.today).toBe('2012-03-05');
    expect((await send('GET', '/api/me', { as: admin })).body.name).toBe('系统管理员');
  });
});
