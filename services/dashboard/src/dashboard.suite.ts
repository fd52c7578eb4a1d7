import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, configuration, type Running, type Sessions, SESSIONS } from '@xmh/platform';
import { DocumentedHttp } from '@xmh/testing';
import { password, played } from './played.county.suite';

export type Login = 'office' | 'group' | 'keeper' | 'auditor' | 'officer' | 'leader' | 'neighbour';
type Body = Record<string, unknown>;

/** The dashboard alone over the played county: what it answers is checked against its own API document. */
export function servedDashboard() {
  const data = mkdtempSync(join(tmpdir(), 'xmh-'));
  const settings = {
    DATA_DIR: data,
    PORT: '0',
    CLOCK: 'simulated',
    SIMULATED_START: '2012-04-01',
    LOG_LEVEL: 'silent',
  };
  let running: Running;
  let http: DocumentedHttp;
  const tokens = new Map<Login, string>();

  beforeAll(async () => {
    running = await boot([played], configuration(settings));
    await running.settled();
    http = new DocumentedHttp(running.url);
  });
  afterAll(async () => {
    await running.close();
    rmSync(data, { recursive: true, force: true });
  });

  async function get(login: Login, path: string): Promise<{ readonly status: number; readonly body: Body }> {
    const sessions = running.app.get<Sessions>(SESSIONS, { strict: false });
    const token = tokens.get(login) ?? (await sessions.open(login, password)).token;
    tokens.set(login, token);
    const headers = { authorization: `Bearer ${token}` };
    const { status, body } = await http.fetch(`/api/dashboard/${path}`, { headers });
    return { status, body: body as Body };
  }

  return {
    bodyOf: async (login: Login, path: string): Promise<Body> => {
      const { status, body } = await get(login, path);
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      return body;
    },
    codeOf: async (login: Login, path: string) => {
      const { status, body } = await get(login, path);
      return [status, body['code']];
    },
  };
}
