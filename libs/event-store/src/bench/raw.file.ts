import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

interface Waiting {
  readonly line: string;
  readonly done: () => void;
}

/** The least a durable log can do: lines that queue up are written together, fsynced, and acknowledged. */
export class RawFile {
  private readonly file: number;
  private queue: Waiting[] = [];

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  append(line: string): Promise<void> {
    return new Promise((done) => {
      if (this.queue.push({ line, done }) === 1) setImmediate(() => this.flush());
    });
  }

  close(): void {
    closeSync(this.file);
  }

  private flush(): void {
    const group = this.queue;
    this.queue = [];
    writeSync(this.file, group.map(({ line }) => `${line}\n`).join(''));
    fsyncSync(this.file);
    for (const { done } of group) done();
  }
}

const chunkBytes = 1024 * 1024;

/** The least a replay can do: reads a file of JSON lines from end to end and parses each. Answers how many there were. */
export function readAndParse(path: string): number {
  const file = openSync(path, 'r');
  const decoder = new StringDecoder('utf8');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  let [count, rest] = [0, ''];
  for (let bytes = readSync(file, chunk); bytes > 0; bytes = readSync(file, chunk)) {
    const lines = (rest + decoder.write(chunk.subarray(0, bytes))).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (parsed(line)) count++;
  }
  closeSync(file);
  return count;
}

const parsed = (line: string): boolean => typeof JSON.parse(line) === 'object';
