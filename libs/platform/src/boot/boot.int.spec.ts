import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PersonalDataErased, streams } from '@xmh/contracts';
import { backup, restore } from '@xmh/event-store';
import { derivedId, genesis, type JsonObject, noStream, seal } from '@xmh/eventing';
import { configuration } from '../configuration/configuration';
import { boot, type Running } from './boot';
import { heard, notes, office, password } from './notes.suite';

describe('a service booted with a view, a reaction and sensitive words', () => {
  let data: string;
  let running: Running;
  let token = '';

  const config = (more: Record<string, string> = {}) =>
    configuration({ DATA_DIR: data, PORT: '0', LOG_LEVEL: 'silent', ...more });
  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${running.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...json, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  }
  const write = (text: string, key: string, headers: Record<string, string> = {}, organisation = office) =>
    send('POST', '/api/notes/notes', { text, organisation }, { 'idempotency-key': key, ...headers });

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'platform-'));
    running = await boot([notes], config());
    token = (await send('POST', '/api/notes/sessions', { login: 'clerk', password })).body.token;
  });
  afterAll(async () => {
    await running.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('shows the writer what he just wrote, with its words, and reacts to it', async () => {
    const { status, body } = await write('王某家中困难', 'first');
    expect(status).toBe(201);
    const read = await send('GET', `/api/notes/notes/${body.id}?atLeast=${body.position}`);
    expect(read.body.found).toMatchObject({ text: { text: '王某家中困难' } });
    await running.settled();
    expect(heard).toEqual([body.id]);
  });

  it('keeps the words out of the log, and the same words for the same key', async () => {
    const again = await write('王某家中困难', 'first');
    expect(again.status).toBe(201);
    const events = await running.core('notes').store.read(`notes.note-${again.body.id}`);
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('王某');
    expect((await write('另一家', 'first')).body.code).toBe('key-reused');
    const read = await send('GET', `/api/notes/notes/${again.body.id}`);
    expect(read.body.found.text.text).toBe('王某家中困难');
  });

  it('keeps no words of a rehearsal or of a refused command', async () => {
    const { words } = running.core('notes');
    const dry = await write('试一试', 'dry', { prefer: 'dry-run' });
    const refused = await write('不该写的', 'refused', {}, '00000000-0000-4000-8000-000000000000');
    expect([dry.status, refused.status]).toEqual([200, 403]);
    expect(await words.read([dry.body.events[0].data.text.ref])).toEqual(new Map());
  });

  it('does not hear twice what it heard before a restart, and heals its views from the log', async () => {
    await running.close();
    running = await boot([notes], config());
    await running.settled();
    expect(heard).toHaveLength(1);
    expect((await send('GET', '/health/ready')).body.standings).toContainEqual(
      expect.objectContaining({ kind: 'view', name: 'note', lag: 0 }),
    );
  });

  it('refuses operations to who is no administrator, and has no clock to move', async () => {
    for (const path of ['views/note/rebuild', 'parked/00000000-0000-4000-8000-000000000000/retry']) {
      const { status } = await send('POST', `/api/operations/${path}`, { reason: 'x' }, { 'idempotency-key': path });
      expect(status).toBe(403);
    }
    expect((await send('POST', '/api/clock', { to: '2030-01-01' })).status).toBe(404);
  });

  it('stops at a restored log until it is told to build views and reactions anew', async () => {
    const [file, copy] = [join(data, 'events.sqlite'), join(data, 'copy.sqlite')];
    await backup(file, copy);
    const lost = await write('备份以后写的', 'lost');
    await send('GET', `/api/notes/notes/${lost.body.id}?atLeast=${lost.body.position}`);
    await running.close();
    await restore(copy, file);
    await expect(boot([notes], config())).rejects.toThrow('REBUILD=all');
    running = await boot([notes], config({ REBUILD: 'all' }));
    await running.settled();
    expect((await send('GET', `/api/notes/notes/${lost.body.id}`)).body).toEqual({ found: null });
    expect((await send('GET', `/api/notes/notes/${heard[0]}`)).body.found.text.text).toBe('王某家中困难');
    const old = await send('GET', `/api/notes/notes/${heard[0]}?atLeast=${lost.body.position}`);
    expect([old.status, old.body.code]).toEqual([409, 'not-caught-up']);
  });

  it('erases again at the start what the log says was erased', async () => {
    const { words, people, store } = running.core('notes');
    const ref = derivedId('words');
    await words.keep(ref, '已经销毁的话');
    await people.put({ id: derivedId('gone'), name: '某人' });
    const erased = PersonalDataErased({ refs: [ref], person: derivedId('gone'), reason: '本人申请' });
    const meta = { commandId: ref, command: { type: 'x', digest: 'x' }, at: '2012-01-01T00:00:00.000Z' };
    const place = { stream: streams.erasures(), revision: 0, previous: genesis };
    const data = erased.data as JsonObject;
    const as = { service: 'directory' };
    const whole = { ...meta, as, release: 'x', correlationId: 'x' };
    await store.append(place.stream, noStream, seal([{ type: erased.type, version: 1, data }], place, whole));
    await running.close();
    running = await boot([notes], config());
    const { words: left, people: known } = running.core('notes');
    expect([await left.read([ref]), await known.get(derivedId('gone'))]).toEqual([new Map(), undefined]);
  });
});
