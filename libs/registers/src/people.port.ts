import type { JsonObject } from '@xmh/eventing';

/** A person as the directory's register keeps him; events hold the id alone. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly phone?: string | undefined;
  /** Unique among all; compared as written. */
  readonly login?: string | undefined;
  /** As the platform's memory-hard hash gives it; never a password. */
  readonly passwordHash?: string | undefined;
  /** What else is personal and must be erasable. */
  readonly sensitive?: JsonObject | undefined;
}

/** login-taken: another person has it, nothing was written. erased: the person was erased and stays so, nothing was written. */
export type PutAnswer = 'kept' | 'login-taken' | 'erased';

/** The register of people: names, phones and credentials beside the log, so that they can be erased (个人信息). */
export interface People {
  /** Keeps the person as given, in place of what was kept before; durable when answered. The same again changes nothing. */
  put(person: Person): Promise<PutAnswer>;
  /** The whole person; erased or unknown: undefined. */
  get(id: string): Promise<Person | undefined>;
  /** Names by id, in one query; erased and unknown persons are absent. */
  byId(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  byLogin(login: string): Promise<Person | undefined>;
  /** All but the id is destroyed for good; the login is free again. Unknown persons can be erased too: they cannot be put later. */
  erase(id: string): Promise<void>;
}
