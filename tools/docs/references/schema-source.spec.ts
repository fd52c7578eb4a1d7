import { partsOf } from './schema-source';

const source = `
import { z } from 'zod';
export const cited = { article: ArticleNo };
const edge = object({ on: Day.exactOptional() });
/** 环节: one
 * decision. */
const step = object({
  ...cited,
  mode: z.enum(['single', 'batch']), // how
  edges: some(edge),
  least: z.union([z.literal('all'), z.int().min(1)]).exactOptional(),
});
export type Step = z.infer<typeof step>;
export const RouteStep: z.ZodType<Step> = step;
export const Key = z.string().regex(/^a$/, '键须写成“a”');
export const Choice: z.ZodType<Choice> = z.lazy(() =>
  z.union([
    object({ never: z.literal(true) }), // none may
    object(cited),
  ]),
);
`;
const spreads = new Map([['cited', [{ name: 'article', optional: false, type: 'ArticleNo', remark: '' }]]]);
const parts = new Map(partsOf(source, spreads, (name) => name).map((part) => [part.declared, part]));

describe('a schema read from its source', () => {
  it('is an object with its fields, under the name it is exported by', () =>
    expect(parts.get('step')).toEqual({
      name: 'RouteStep',
      declared: 'step',
      about: '环节: one decision.',
      fields: [
        { name: 'article', optional: false, type: 'ArticleNo', remark: '' },
        { name: 'mode', optional: false, type: '`single`, `batch`', remark: 'how' },
        { name: 'edges', optional: false, type: 'list of edge, at least one', remark: '' },
        { name: 'least', optional: true, type: '`"all"` or whole number', remark: '' },
      ],
    }));

  it('is a choice with remarks', () =>
    expect(parts.get('Choice')?.choices).toEqual([
      { type: '{ never: `true` }', remark: 'none may' },
      { type: '{ article: ArticleNo }', remark: '' },
    ]));

  it('is a text with the words of its pattern', () => expect(parts.get('Key')?.type).toBe('text: 键须写成“a”'));

  it('tells groups of fields from parts', () =>
    expect([...parts.values()].filter(({ spread }) => spread)).toHaveLength(1));
});
