import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sign, verify } from 'jsonwebtoken';

/** Signed bearer tokens that name a person and nothing else; they live by process time. */
export class Tokens {
  constructor(
    private readonly secret: Buffer,
    private readonly hours: number,
  ) {}

  issue(person: string): { readonly token: string; readonly expiresIn: number } {
    const expiresIn = this.hours * 3600;
    return { token: sign({}, this.secret, { algorithm: 'HS256', subject: person, expiresIn }), expiresIn };
  }

  /** The person a token names; undefined when it is forged, spoilt or out of date. */
  person(token: string): string | undefined {
    try {
      const claims = verify(token, this.secret, { algorithms: ['HS256'] });
      return typeof claims === 'object' ? claims.sub : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The secret of a data directory, made at the first start and readable by its owner only. */
export function secretOf(directory: string): Buffer {
  const path = join(directory, 'session.secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(48), { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return readFileSync(path);
}
