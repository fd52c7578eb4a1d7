import { mutation } from './article.mutation';
import { type Mutation, presetProof, type Row, tableFaults } from './article.rows';
import { shown } from './article.shown';

jest.setTimeout(60_000);

describe('every article is load-bearing', () => {
  const proof = presetProof('S01');
  const rowOf = (article: string): Row => {
    const row = proof.rows.find((one) => one.article === article);
    if (!row) throw new Error(`${article} has no row`);
    return row;
  };

  it('has a row for every article, and a step for every recorded one', () => {
    expect(tableFaults(proof)).toEqual([]);
    expect(tableFaults({ ...proof, rows: proof.rows.slice(1) })).toEqual(['R1 has no row']);
    expect(tableFaults({ ...proof, rows: [...proof.rows, { article: 'R99', shows: '34 台账' }] })).toHaveLength(1);
    const faults = proof.rows.flatMap((row) => ('shows' in row ? [shown(row, proof)] : [])).filter((v) => !v.proved);
    expect(faults).toEqual([]);
  });

  it('does not take a step for proof that shows something else', () => {
    expect(shown({ article: 'R31', shows: '34 台账' }, proof)).toMatchObject({ proved: false });
    expect(shown({ article: 'R31', shows: '35' }, proof)).toMatchObject({ proved: false });
  });

  it.each(['R2', 'R3', 'O3'])('shows that the product acts on %s', async (article) => {
    expect(await mutation(rowOf(article) as Mutation, proof)).toMatchObject({ article, proved: true });
  });

  it('reports a patch that loosens nothing, and one that cannot be published', async () => {
    const row = rowOf('R3') as Mutation;
    const renamed: Mutation = { ...row, patch: [{ op: 'replace', path: '/tracks/0/name', value: '常规项目' }] };
    expect(await mutation(renamed, proof)).toMatchObject({ proved: false, how: 'survives' });
    const broken: Mutation = { ...row, patch: [{ op: 'remove', path: '/articles/R3' }] };
    expect(await mutation(broken, proof)).toMatchObject({ proved: false, step: '' });
  });

  it('reports a mutation that fails at another step than it says', async () => {
    const row = { ...(rowOf('R2') as Mutation), fails: '2 目标未经审定，下达不了' };
    expect(await mutation(row, proof)).toMatchObject({ proved: false, step: '3 乡镇自拟常规计划，不行' });
  });
});
