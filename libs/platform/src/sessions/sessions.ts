import type { People } from '@xmh/registers';
import { z } from 'zod';
import { ProblemException } from '../problems/problem';
import { hashPassword, isPassword } from './passwords';
import { Throttle } from './throttle';
import type { Tokens } from './tokens';

export const Opened = z.strictObject({
  token: z.string(),
  /** Seconds of process time. */
  expiresIn: z.int(),
  person: z.string(),
});
export type Opened = z.infer<typeof Opened>;

/** Local accounts: a login and a password for a token. Inject it as SESSIONS. */
export class Sessions {
  private readonly throttle = new Throttle();

  constructor(
    private readonly people: People,
    private readonly tokens: Tokens,
  ) {}

  /** Throws 401 for a wrong login or password, without saying which; 429 after repeated failures. */
  async open(login: string, password: string): Promise<Opened> {
    const person = await this.people.byLogin(login);
    await this.mustKnow(login, person?.passwordHash, password);
    if (!person) throw wrong();
    return { ...this.tokens.issue(person.id), person: person.id };
  }

  /** Changes the password of someone who knows the present one. */
  async changePassword(id: string, current: string, next: string): Promise<void> {
    const person = await this.people.get(id);
    await this.mustKnow(person?.login ?? id, person?.passwordHash, current);
    if (person) await this.people.put({ ...person, passwordHash: await hashPassword(next) });
  }

  private async mustKnow(login: string, known: string | undefined, password: string): Promise<void> {
    const seconds = this.throttle.wait(login);
    if (seconds > 0) {
      throw new ProblemException(429, 'too-many-attempts', `多次输错，请 ${seconds} 秒后再试`, {
        headers: { 'retry-after': String(seconds) },
      });
    }
    // Counted before the slow check, so that attempts side by side cannot outrun it.
    this.throttle.failed(login);
    if (!(await isPassword(known, password))) throw wrong();
    this.throttle.succeeded(login);
  }
}

const wrong = (): ProblemException => new ProblemException(401, 'wrong-credentials', '用户名或密码不正确');

export const SESSIONS = Symbol('xmh sessions');
