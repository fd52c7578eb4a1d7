import { mutation } from './article.mutation';
import { type Mutation, presetProof } from './article.rows';
import type { Verdict } from './verdict';

/** A process that plays the rows it is sent, one after another, and answers each with its verdict. */
const proof = presetProof('S01');

process.on('message', (row: Mutation) => {
  void mutation(row, proof)
    .catch(({ message }: Error): Verdict => ({ article: row.article, proved: false, step: '', how: message }))
    .then((verdict) => process.send?.(verdict));
});
