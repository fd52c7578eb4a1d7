import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, rmSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileFacts, Files } from '@xmh/eventing';
import { ifThere, syncFolder } from './durable.files';
import { DigestMismatch, FileErased, FileTooLarge, MalformedAddress, TypeNotAllowed } from './register.errors';

interface DiskFilesOptions {
  readonly directory: string;
  /** Bytes a file may have. */
  readonly mostBytes: number;
  /** Media types that are taken: 'application/pdf'. */
  readonly types: readonly string[];
}

/**
 * Files below one directory: `ab/cd/<sha256>` with its facts in `<sha256>.json` beside it, written last and so the sign
 * that a file is whole. Of one that was erased, `<sha256>.erased` is left. Bytes come in through `incoming`, which is emptied
 * at the start.
 */
export function openDiskFiles(options: DiskFilesOptions): Files {
  const incoming = join(options.directory, 'incoming');
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true });
  return new DiskFiles(options, incoming);
}

class DiskFiles implements Files {
  constructor(
    private readonly options: DiskFilesOptions,
    private readonly incoming: string,
  ) {}

  async put(sha256: string, type: string, bytes: AsyncIterable<Uint8Array>): Promise<FileFacts> {
    const place = this.placeOf(sha256);
    const { types, mostBytes } = this.options;
    if (!types.includes(type)) throw new TypeNotAllowed(type, types);
    if (await this.isErased(sha256)) throw new FileErased(sha256);
    const arriving = join(this.incoming, randomUUID());
    try {
      const { digest, size } = await receive(arriving, bytes, mostBytes);
      if (digest !== sha256) throw new DigestMismatch(sha256, digest);
      const known = await this.facts(sha256);
      if (known) return known;
      await this.moveDurably(arriving, place);
      const facts: FileFacts = { sha256, size, type };
      await receive(arriving, [Buffer.from(JSON.stringify(facts))]);
      await this.moveDurably(arriving, `${place}.json`);
      return facts;
    } finally {
      await rm(arriving, { force: true });
    }
  }

  async facts(sha256: string): Promise<FileFacts | undefined> {
    const place = this.placeOf(sha256);
    const [facts, kept, erased] = await Promise.all([
      ifThere(readFile(`${place}.json`, 'utf8')),
      ifThere(stat(place)),
      this.isErased(sha256),
    ]);
    return facts === undefined || kept === undefined || erased ? undefined : (JSON.parse(facts) as FileFacts);
  }

  /** The bytes are checked again as they are read: the last step throws DigestMismatch when the disk has changed them. */
  async open(sha256: string): Promise<{ facts: FileFacts; bytes: AsyncIterable<Uint8Array> } | undefined> {
    if (await this.isErased(sha256)) throw new FileErased(sha256);
    const facts = await this.facts(sha256);
    return facts && { facts, bytes: checked(this.placeOf(sha256), sha256) };
  }

  async erase(sha256: string): Promise<void> {
    const place = this.placeOf(sha256);
    const mark = join(this.incoming, randomUUID());
    // The mark first: a death in between leaves bytes that nobody gets any more, and that the next erasure takes.
    await receive(mark, []);
    await this.moveDurably(mark, `${place}.erased`);
    await rm(place, { force: true });
    await rm(`${place}.json`, { force: true });
    await syncFolder(dirname(place));
  }

  async isErased(sha256: string): Promise<boolean> {
    return (await ifThere(stat(`${this.placeOf(sha256)}.erased`))) !== undefined;
  }

  private placeOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new MalformedAddress(sha256);
    return join(this.options.directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** A rename is durable once its folder is, and a new folder once the one above is. */
  private async moveDurably(from: string, to: string): Promise<void> {
    const folder = dirname(to);
    await mkdir(folder, { recursive: true });
    await rename(from, to);
    for (const path of [folder, dirname(folder), this.options.directory]) await syncFolder(path);
  }
}

async function receive(
  path: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most = Infinity,
): Promise<{ digest: string; size: number }> {
  const hash = createHash('sha256');
  const file = await open(path, 'w');
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > most) throw new FileTooLarge(most);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { digest: hash.digest('hex'), size };
}

async function* checked(path: string, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Uint8Array);
    yield chunk as Uint8Array;
  }
  const actual = hash.digest('hex');
  if (actual !== sha256) throw new DigestMismatch(sha256, actual);
}
