import { z } from 'zod';

/** What an event holds in place of words that name people: digest is SHA-256 of salt and words. */
export interface WordsRef {
  readonly ref: string;
  readonly digest: string;
}

/** Sensitive words, kept beside the log so that they can be erased (个人信息). */
export interface Words {
  /** Keeps text under an id derived from the command; the same text again gives the same answer, also after an erasure. */
  keep(ref: string, text: string): Promise<WordsRef>;
  /** The reference `keep` would give, keeping nothing: for dry runs. */
  rehearse(ref: string, text: string): Promise<WordsRef>;
  /** The words by ref; erased or unknown ones are absent. */
  read(refs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Forgets words kept for a command that was refused. Never call it for words an event refers to. */
  discard(refs: readonly string[]): Promise<void>;
  /** Words and salt are destroyed for good; the digest stays. */
  erase(refs: readonly string[]): Promise<void>;
}

export const FileFacts = z.strictObject({ sha256: z.string(), size: z.int().min(0), type: z.string() });
export type FileFacts = z.infer<typeof FileFacts>;

/** Files by the SHA-256 of their bytes; an event holds digest, size, type and name only. */
export interface Files {
  /**
   * Keeps the bytes. Twice is once. Throws DigestMismatch when they are not what the address says, FileTooLarge above the
   * limit, FileErased when these bytes were erased: they do not come back.
   */
  put(sha256: string, type: string, bytes: AsyncIterable<Uint8Array>): Promise<FileFacts>;
  /** Erased or unknown: undefined. */
  facts(sha256: string): Promise<FileFacts | undefined>;
  /** Unknown: undefined. Throws FileErased when it was erased. */
  open(sha256: string): Promise<{ readonly facts: FileFacts; readonly bytes: AsyncIterable<Uint8Array> } | undefined>;
  /** The bytes are destroyed for good; that they were stays known. One never put can be erased too: it cannot be put later. */
  erase(sha256: string): Promise<void>;
  isErased(sha256: string): Promise<boolean>;
}
