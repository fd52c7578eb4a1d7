import { derivedId, sha256 } from '@xmh/eventing';
import { type DirectoryRig, directoryRig, file, id, password, root } from './directory.suite';

describe('the edge of every service', () => {
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
      const answer = await post(body, headers);
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
    const future = `${rig.running.core('directory').store.epoch}:${'9'.repeat(20)}`;
    const late = await send('GET', `/api/directory/organisations?atLeast=${future}`, { as: admin });
    expect([late.status, late.body.code]).toEqual([409, 'not-caught-up']);
    const wrong = await send('GET', '/api/directory/organisations?atLeast=12', { as: admin });
    expect(wrong.status).toBe(400);
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

  it('hands the correlation id back', async () => {
    const given = await send('GET', '/health/live', { headers: { 'x-correlation-id': 'my-own' } });
    expect(given.headers.get('x-correlation-id')).toBe('my-own');
    expect((await send('GET', '/health/live')).headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
