import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, configuration, type Running } from '@xmh/platform';
import { ScenarioClient } from '@xmh/testing';
import { castWith, password } from './cast.suite';
import { registration } from './registration.service';

type Answer = Awaited<ReturnType<ScenarioClient['post']>>;
export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly articles: readonly string[];
}

/** The service alone behind HTTP, on a simulated clock, with the small county of the cast. */
export class OverHttp {
  private readonly data = mkdtempSync(join(tmpdir(), 'xmh-'));
  private keys = 0;
  private server: Running | undefined;
  private client: ScenarioClient | undefined;

  /** `more`: units of the county beside the two whose people act. */
  constructor(private readonly more = 0) {}

  async open(startsOn: string): Promise<void> {
    const clock = { CLOCK: 'simulated', SIMULATED_START: startsOn };
    const config = configuration({ DATA_DIR: this.data, PORT: '0', LOG_LEVEL: 'silent', ...clock });
    this.server = await boot([castWith(this.more), registration], config);
    this.client = new ScenarioClient(this.server.url, () => password);
  }

  /** The process ends and another one takes over its data. */
  async begunAgain(startsOn: string): Promise<void> {
    await this.server?.close();
    await this.open(startsOn);
  }

  async close(): Promise<void> {
    await this.server?.close();
    rmSync(this.data, { recursive: true, force: true });
  }

  get running(): Running {
    if (!this.server) throw new Error('not open');
    return this.server;
  }

  async post(by: string, path: string, body: object): Promise<Answer> {
    if (!this.client) throw new Error('not open');
    return this.client.post(by, `/api/registration/${path}`, body, `key-${this.keys++}`);
  }

  async get<T = Record<string, unknown>>(by: string, path: string): Promise<T> {
    if (!this.client) throw new Error('not open');
    return (await this.client.get(by, `/api/registration/${path}`)).body as T;
  }

  /** The id of what was accepted; throws what was refused. */
  async done(by: string, path: string, body: object): Promise<string> {
    const { status, body: answered } = await this.post(by, path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(answered)}`);
    return (answered as { id: string }).id;
  }

  async refused(by: string, path: string, body: object): Promise<Refused> {
    const { status, body: answered } = await this.post(by, path, body);
    const { code, articles = [] } = answered as { code: string; articles?: { article: string }[] };
    return { status, code, articles: articles.map(({ article }) => article) };
  }

  async reach(to: string): Promise<void> {
    await this.client?.post('admin', '/api/clock', { to }, `clock-${to}`);
  }

  settled(): Promise<void> {
    return this.running.settled();
  }
}
