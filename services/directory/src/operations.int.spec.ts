import { derivedId } from '@xmh/eventing';
import { type DirectoryRig, directoryRig, file, id, password } from './directory.suite';

describe('the operations of a process', () => {
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

  it('reports its health and its numbers', async () => {
    expect((await send('GET', '/health/live')).body).toEqual({ status: 'ok' });
    const ready = await send('GET', '/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ status: 'ok', store: 'ok', parked: 0 });
    const same = `/api/directory/organisations/${id('jia')}/names`;
    await send('POST', same, { as: admin, body: { name: '甲镇' } });
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

  it('lets an administrator erase a person, for good', async () => {
    const gone = derivedId('person', 'idle');
    const body = { person: gone, reason: '本人申请' };
    const idle = await signIn('idle', 'idle-has-a-password');
    expect((await send('POST', '/api/operations/erasures', { as: admin, body })).status).toBe(201);
    const names = await send('GET', `/api/directory/names?ids=${gone}`, { as: admin });
    expect(names.body).toEqual({ names: {} });
    expect((await send('GET', '/api/me', { as: idle })).body.code).toBe('session-ended');
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
    await rig.running.close();
    await expect(rig.again({ CLOCK: 'real', SIMULATED_START: '' })).rejects.toThrow(/时钟/);
    await rig.again();
    const { body } = await send('GET', '/api/clock', { as: admin });
    expect(body.today).toBe('2012-03-05');
    expect((await send('GET', '/api/me', { as: admin })).body.name).toBe('系统管理员');
  });
});
