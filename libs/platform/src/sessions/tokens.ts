import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sign, verify } from 'jsonwebtoken';

/** What a token says: whose it is, and by which credential it was given. */
export interface Claims {
  readonly person: string;
  readonly credential: string;
}

/** Signed bearer tokens that live by process time. */
export class Tokens {
  constructor(
    private readonly secret: Buffer,
    private readonly hours: number,
  ) {}

  issue({ person, credential }: Claims): { readonly token: string; readonly expiresIn: number } {
    const expiresIn = this.hours * 3600;
    return { token: sign({ credential }, this.secret, { algorithm: 'HS256', subject: person, expiresIn }), expiresIn };
  }

  /** What a token says; undefined when it is forged, spoilt or out of date. */
  read(token: string): Claims | undefined {
    try {
      const claims = verify(token, this.secret, { algorithms: ['HS256'] });
      if (typeof claims !== 'object' || claims.sub === undefined) return undefined;
      return { person: claims.sub, credential: String(claims['credential']) };
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
