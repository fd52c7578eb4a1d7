import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { derivedId } from '@xmh/eventing';
import { boot, configuration } from '@xmh/platform';
import { DocumentedHttp } from '@xmh/testing';
import { directory } from './directory.service';

export const password = 'first-administrator';
export const id = (code: string) => derivedId('organisation', code);
export const root = id('root');

export const file = {
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

export interface Sent {
  readonly as?: string | undefined;
  readonly key?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** The directory booted alone in a folder of its own, and a client that speaks HTTP to it. */
export async function directoryRig() {
  const data = mkdtempSync(join(tmpdir(), 'directory-'));
  const start = (more: Record<string, string> = {}) => boot([directory], configFor(data, more));
  let keys = 0;
  const rig = {
    running: await start(),
    async again(more?: Record<string, string>): Promise<void> {
      rig.running = await start(more);
    },
    async end(): Promise<void> {
      await rig.running.close();
      rmSync(data, { recursive: true, force: true });
    },
    async send(method: string, path: string, { as, key, headers = {}, body }: Sent = {}) {
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      const {
        status,
        headers: answered,
        text,
      } = await new DocumentedHttp(rig.running.url).fetch(path, {
        method,
        headers: {
          ...(as !== undefined && { authorization: `Bearer ${as}` }),
          ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
          ...(method === 'POST' && { 'idempotency-key': key ?? `key-${++keys}` }),
          ...headers,
        },
        ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
      });
      const isJson = answered.get('content-type')?.includes('json');
      return { status, headers: answered, body: text && isJson ? JSON.parse(text) : text };
    },
    signIn: async (login: string, secret: string): Promise<string> =>
      (await rig.send('POST', '/api/directory/sessions', { body: { login, password: secret } })).body.token,
  };
  return rig;
}
export type DirectoryRig = Awaited<ReturnType<typeof directoryRig>>;

const configFor = (data: string, more: Record<string, string>) =>
  configuration({
    DATA_DIR: data,
    PORT: '0',
    CLOCK: 'simulated',
    SIMULATED_START: '2012-02-01',
    ADMIN_PASSWORD: password,
    LOG_LEVEL: 'silent',
    ...more,
  });
