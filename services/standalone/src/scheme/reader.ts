import type { Writable } from 'node:stream';

/** Whoever read what was said has gone: `| head` has seen enough. */
export class ReaderGone extends Error {
  constructor() {
    super('nobody reads on');
    this.name = 'ReaderGone';
  }
}

/** Says lines to a stream; throws ReaderGone once nobody is at its other end. */
export function toReader(out: Writable): (line: string) => void {
  let isGone = false;
  out.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    isGone = true;
  });
  return (line) => {
    if (isGone) throw new ReaderGone();
    out.write(`${line}\n`);
  };
}
