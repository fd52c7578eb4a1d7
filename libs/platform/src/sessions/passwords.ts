import { type Algorithm, hash, verify } from '@node-rs/argon2';

// `Algorithm` is a const enum of another package: its value is spelt out because files compile one by one.
const argon2id = 2 satisfies Algorithm.Argon2id;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Memory-hard hash of a password, with its salt and cost. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let nobody: Promise<string> | undefined;

/** Whether the password is right. Without a hash it is wrong, and takes as long to say so. */
export async function isPassword(known: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const right = await verify(known ?? (await nobody), password.normalize('NFC'));
  return right && known !== undefined;
}
