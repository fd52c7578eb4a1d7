import { derivedId } from '@xmh/eventing';
import { DocumentedHttp } from '../http/documented.http';
import type { Answer } from './differences';

/** Speaks HTTP to the product as one account after another; every POST carries an idempotency key, every answer must be as documented. */
export class ScenarioClient {
  private readonly tokens = new Map<string, Promise<string>>();
  /** Position of the newest answer: reads wait for it. */
  private seen: string | undefined;

  private readonly http: DocumentedHttp;

  constructor(
    url: string,
    private readonly passwordOf: (login: string) => string,
  ) {
    this.http = new DocumentedHttp(url);
  }

  async get(login: string, path: string): Promise<Answer> {
    const seen =
      this.seen === undefined ? '' : `${path.includes('?') ? '&' : '?'}atLeast=${encodeURIComponent(this.seen)}`;
    return this.send(login, 'GET', `${path}${seen}`);
  }

  async post(login: string, path: string, body: unknown, key: string): Promise<Answer> {
    const answer = await this.send(login, 'POST', path, { body, key: derivedId('scenario', key) });
    const position = (answer.body as { position?: string } | null)?.position;
    if (position !== undefined && (this.seen === undefined || position > this.seen)) this.seen = position;
    return answer;
  }

  private async send(
    login: string,
    method: string,
    path: string,
    sent?: { body: unknown; key: string },
  ): Promise<Answer> {
    const { status, body } = await this.http.fetch(path, {
      method,
      headers: {
        authorization: `Bearer ${await this.tokenOf(login)}`,
        ...(sent && { 'content-type': 'application/json', 'idempotency-key': sent.key }),
      },
      ...(sent && { body: JSON.stringify(sent.body) }),
    });
    return { status, body };
  }

  /** One session an account, however many requests ask for it at once. */
  private tokenOf(login: string): Promise<string> {
    const known = this.tokens.get(login) ?? this.signIn(login);
    this.tokens.set(login, known);
    return known;
  }

  private async signIn(login: string): Promise<string> {
    const { status, body } = await this.http.fetch('/api/directory/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: this.passwordOf(login) }),
    });
    const { token } = body as { token?: string };
    if (token === undefined) throw new Error(`“${login}”未能登录：${status}`);
    return token;
  }
}
