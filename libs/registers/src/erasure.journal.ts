import { readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JsonObject } from '@xmh/eventing';
import { ifThere, syncFolder, writeDurably } from './durable.files';

/** An erasure as it was recorded: the command it came with, and what was destroyed. It names nobody. */
export interface JournalledErasure {
  readonly commandId: string;
  readonly data: JsonObject;
}

/**
 * Erasures beside the log, a JSON line each: a log from an older backup does not know those that came later. Written anew as
 * a whole, since erasures are few and a line half written would be lost.
 */
export class ErasureJournal {
  constructor(private readonly file: string) {}

  async read(): Promise<readonly JournalledErasure[]> {
    const text = (await ifThere(readFile(this.file, 'utf8'))) ?? '';
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as JournalledErasure);
  }

  /** Durable when answered; what is known already is not written twice. */
  async add(erasures: readonly JournalledErasure[]): Promise<void> {
    const known = await this.read();
    const all = new Map([...known, ...erasures].map((one) => [one.commandId, one]));
    if (all.size === known.length) return;
    const lines = [...all.values()].map(({ commandId, data }) => `${JSON.stringify({ commandId, data })}\n`);
    await writeDurably(`${this.file}.part`, lines.join(''));
    await rename(`${this.file}.part`, this.file);
    await syncFolder(dirname(this.file));
  }
}
