import fc from 'fast-check';
import type { Running } from '@xmh/platform';
import { DocumentedHttp } from '@xmh/testing';
import { bootAll, password, playAll, temporary, presetScenario, until } from '../standalone.suite';
import { type ApiDocument, type BadRequest, requestsOf } from './requests.suite';

jest.setTimeout(180_000);

const requests = 5000;
/** Signing in is throttled after failures, and moving the clock would change every day that follows. */
const except = ['/api/directory/sessions', '/api/directory/passwords', '/api/clock'];

describe('bad input', () => {
  const place = temporary();
  let running: Running;
  let http: DocumentedHttp;
  const tokens: string[] = [];

  beforeAll(async () => {
    running = await bootAll(place.directory);
    http = new DocumentedHttp(running.url);
    await playAll(running, until(presetScenario(), firstDecision));
    for (const login of ['admin', 'office', 'jia-officer']) tokens.push(await signIn(login));
  });
  afterAll(async () => {
    await running.close();
    place.remove();
  });

  it(`is answered as documented, ${requests} times over every route, and nothing falls over`, async () => {
    const document = (await http.fetch('/api/openapi.json')).body as ApiDocument;
    const routes = requestsOf(document, except);
    const each = Math.ceil(requests / routes.length);
    for (const [at, route] of routes.entries()) {
      for (const request of fc.sample(route, { seed: 20120406 + at, numRuns: each })) await expectAnswered(request, at);
    }
    expect((await http.fetch('/health/live')).status).toBe(200);
    await running.settled();
  });

  it.each([
    ['a body of 2 MB', JSON.stringify({ title: 'x'.repeat(2 * 1024 * 1024) }), 413],
    ['10,000 fields', JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`f${n}`, n]))), 400],
    ['half a character', '{"title":"\\ud800"}', 400],
    ['__proto__', '{"__proto__":{"admin":true}}', 400],
    ['no JSON', '{"title":', 400],
    ['nothing', '', 400],
    ['a list', '[1,2,3]', 400],
    ['depth', `${'['.repeat(5000)}${']'.repeat(5000)}`, 400],
  ])('%s is refused with a code and a Chinese sentence', async (_name, body, status) => {
    const answer = await send({ method: 'POST', path: '/api/registration/projects', body }, tokens[1] ?? '');
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status, title: expect.stringMatching(/[\u4e00-\u9fff]/) });
  });

  async function expectAnswered(request: BadRequest, at: number): Promise<void> {
    const { status, text, body } = await send(request, tokens[at % tokens.length] ?? '');
    const seen = { request, status, text: text.slice(0, 400) };
    expect({ ...seen, fell: status >= 500 }).toEqual({ ...seen, fell: false });
    expect({ ...seen, shows: /\n\s+at |node_modules|\.ts:\d/.test(text) }).toEqual({ ...seen, shows: false });
    if (status >= 400) expect(body).toMatchObject({ status });
  }

  let sent = 0;
  /** Throws when the answer is not one that the document says its route gives. */
  const send = ({ method, path, body }: BadRequest, token: string): ReturnType<DocumentedHttp['fetch']> =>
    http.fetch(path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `bad-${sent++}`,
      },
      ...(body !== undefined && { body }),
    });

  async function signIn(login: string): Promise<string> {
    const { body } = await http.fetch('/api/directory/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    return (body as { token: string }).token;
  }
});

/** Enough is there by then for ids to be found and rules to be asked. */
const firstDecision = '15 丙1退回修改';
