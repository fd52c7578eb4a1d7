import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { table } from '../demo/table';
import { type Mutation, presetProof, type Proof, type Row, tableFaults } from './article.rows';
import { shown } from './article.shown';
import { patchWords } from './json-patch';
import type { Verdict } from './verdict';

/** Proves the articles named, or all; prints a row each. Answers whether every one is load-bearing. */
export async function articles(named: readonly string[], say: (line: string) => void): Promise<boolean> {
  const proof = presetProof('S01');
  const chosen = proof.rows.filter(({ article }) => named.length === 0 || named.includes(article));
  const unknown = named.flatMap((one) => (chosen.some(({ article }) => article === one) ? [] : `${one} has no row`));
  const faults = [...tableFaults(proof), ...unknown];
  const verdicts = await verdictsOf(chosen, proof);
  table(
    '每条规定都不可少',
    ['条', '放宽', '失败的步骤', '如何'],
    verdicts.map((verdict, at) => [
      `${verdict.proved ? ' ' : '!'} ${verdict.article}`,
      wordsOf(chosen[at], proof),
      verdict.step,
      verdict.how,
    ]),
  ).forEach(say);
  const proved = verdicts.filter((verdict) => verdict.proved).length;
  [...faults, `${proved} of ${chosen.length} rows proved`].forEach(say);
  return faults.length === 0 && proved === chosen.length;
}

const wordsOf = (row: Row | undefined, { document }: Proof): string => {
  const words = row && 'patch' in row ? patchWords(document, row.patch) : '—';
  return words.length > widest ? `${words.slice(0, widest - 1)}…` : words;
};
const widest = 80;

/** Two processes at most, each takes the next row as soon as it is done with one. */
async function verdictsOf(rows: readonly Row[], proof: Proof): Promise<Verdict[]> {
  const verdicts = new Map<Row, Verdict>();
  const waiting: Mutation[] = [];
  for (const row of rows) {
    if ('patch' in row) waiting.push(row);
    else verdicts.set(row, shown(row, proof));
  }
  const working = async (): Promise<void> => {
    const worker = fork(join(__dirname, 'article.worker.ts'));
    const ended = new AbortController();
    worker.once('exit', () => ended.abort());
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      worker.send(row);
      const [verdict] = (await once(worker, 'message', { signal: ended.signal })) as [Verdict];
      verdicts.set(row, verdict);
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism(), waiting.length) }, working));
  return rows.flatMap((row) => verdicts.get(row) ?? []);
}
