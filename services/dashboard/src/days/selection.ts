import type { Query, Scalar, Test } from '@xmh/eventing';

type Fields = Readonly<Record<string, unknown>>;

/** What a collection would answer to a query, asked of documents held in memory; scope has been applied to them before. */
export function selected<Doc extends object>(
  documents: ReadonlyMap<string, Doc>,
  { where = {}, sort = [], page: { size = 100, offset = 0 } = {} }: Omit<Query, 'scope'>,
): { readonly items: readonly Doc[]; readonly total: number } {
  const tests = Object.entries(where);
  const matching = [...documents].filter(([, document]) =>
    tests.every(([field, test]) => passes((document as Fields)[field], test)),
  );
  matching.sort(([oneKey, one], [otherKey, other]) => {
    for (const { field, descending } of sort) {
      const order = compared((one as Fields)[field], (other as Fields)[field]);
      if (order !== 0) return descending ? -order : order;
    }
    return compared(oneKey, otherKey);
  });
  return { items: matching.slice(offset, offset + size).map(([, document]) => document), total: matching.length };
}

function passes(value: unknown, test: Test): boolean {
  if (typeof test !== 'object') return value === test;
  if ('in' in test) return test.in.includes(value as Scalar);
  if ('prefix' in test) return typeof value === 'string' && value.startsWith(test.prefix);
  const { from, to } = test;
  return (from === undefined || compared(value, from) >= 0) && (to === undefined || compared(value, to) <= 0);
}

/** Absent comes first, as in the read model. */
function compared(one: unknown, other: unknown): number {
  if (one === other) return 0;
  if (one === undefined || one === null) return -1;
  if (other === undefined || other === null) return 1;
  return (one as Scalar) < (other as Scalar) ? -1 : 1;
}
