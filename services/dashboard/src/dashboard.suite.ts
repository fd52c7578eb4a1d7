import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, configuration, type Running, type Sessions, SESSIONS } from '@xmh/platform';
import { z } from 'zod';
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
  let documented: (path: string) => z.ZodType;
  const tokens = new Map<Login, string>();

  beforeAll(async () => {
    running = await boot([played], configuration(settings));
    await running.settled();
    documented = answersIn((await (await fetch(`${running.url}/api/openapi.json`)).json()) as Document);
  });
  afterAll(async () => {
    await running.close();
    rmSync(data, { recursive: true, force: true });
  });

  async function get(login: Login, path: string): Promise<{ readonly status: number; readonly body: Body }> {
    const sessions = running.app.get<Sessions>(SESSIONS, { strict: false });
    const token = tokens.get(login) ?? (await sessions.open(login, password)).token;
    tokens.set(login, token);
    const response = await fetch(`${running.url}/api/dashboard/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { status } = response;
    return { status, body: (await response.json()) as Body };
  }

  return {
    bodyOf: async (login: Login, path: string): Promise<Body> => {
      const { status, body } = await get(login, path);
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      documented(path).parse(body);
      return body;
    },
    codeOf: async (login: Login, path: string) => {
      const { status, body } = await get(login, path);
      return [status, body['code']];
    },
  };
}

type Schema = Parameters<typeof z.fromJSONSchema>[0];
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
}

/** The schema that the document gives for what a path answers; a route without one is a fault. */
function answersIn({ paths }: Document): (path: string) => z.ZodType {
  const routes = Object.entries(paths).map(([template, { get }]) => {
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
    return { template, pattern, schema: get?.responses['200']?.content?.['application/json']?.schema };
  });
  return (path) => {
    const [address = ''] = `/api/dashboard/${path}`.split('?');
    const fitting = routes.filter(({ pattern }) => pattern.test(address));
    const route = fitting.find(({ template }) => template === address) ?? fitting[0];
    if (!route?.schema) throw new Error(`the API's document does not say what ${address} answers`);
    return z.fromJSONSchema(route.schema);
  };
}
