import { sha256 } from '@xmh/eventing';
import type { People, Person } from '@xmh/registers';
import { z } from 'zod';
import { ProblemException } from '../problems/problem';
import { hashPassword, isPassword } from './passwords';
import { unauthenticated } from './session';
import { Throttle } from './throttle';
import type { Tokens } from './tokens';

export const Opened = z.strictObject({
  token: z.string(),
  /** Seconds of process time. */
  expiresIn: z.int(),
  person: z.string(),
});
export type Opened = z.infer<typeof Opened>;

/** Local accounts: a login and a password for a token that ends with the password. Inject it as SESSIONS. */
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
    return this.opened(person);
  }

  /** Whose session a token is. Throws 401: of a token that is none, and of one given by a password that is no longer his. */
  async personOf(token: string): Promise<string> {
    const claims = this.tokens.read(token);
    if (!claims) throw unauthenticated();
    const person = await this.people.get(claims.person);
    if (!person || credentialOf(person) !== claims.credential) throw ended();
    return person.id;
  }

  /** Changes the password of someone who knows the present one. All his sessions end; the answer opens the one that goes on. */
  async changePassword(id: string, current: string, next: string): Promise<Opened> {
    const person = await this.people.get(id);
    await this.mustKnow(person?.login ?? id, person?.passwordHash, current);
    if (!person) throw wrong();
    const changed = { ...person, passwordHash: await hashPassword(next) };
    await this.people.put(changed);
    return this.opened(changed);
  }

  private opened(person: Person): Opened {
    const { id } = person;
    return { ...this.tokens.issue({ person: id, credential: credentialOf(person) }), person: id };
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

/** Another with every password, and tells nothing of it: the hash has a salt of its own. */
const credentialOf = ({ passwordHash = '' }: Person): string => sha256(passwordHash).slice(0, 32);

const ended = (): ProblemException =>
  new ProblemException(401, 'session-ended', '密码已修改或账号已停用，请重新登录', {
    headers: { 'www-authenticate': 'Bearer' },
  });
const wrong = (): ProblemException => new ProblemException(401, 'wrong-credentials', '用户名或密码不正确');

export const SESSIONS = Symbol('xmh sessions');
