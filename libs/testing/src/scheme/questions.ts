import { type Act, acts, type Condition, questions, type Rule } from '@xmh/scheme';

const is = (operand: object): Condition => ({ compare: operand, is: 'equal', to: { value: 'x' } }) as Condition;

/** By the word a document asks with: a condition of that kind. */
const asking: Readonly<Record<string, Condition>> = {
  today: is({ today: true }),
  track: { track: ['x'] },
  kind: { kind: ['x'] },
  filled: { filled: ['x'] },
  decided: { decided: 'x', in: ['x'] },
  fixed: { fixed: 'x' },
  items: { items: { state: 'verified', least: 'all' } },
  recorded: { recorded: { record: 'x', where: is({ field: 'x.x' }) } },
  used: { used: ['x'] },
  figure: is({ figure: 'x' }),
  present: { present: ['x'] },
  outcome: { outcome: 'x', in: ['x'] },
  field: is({ field: 'x.x' }),
};

/** Everything that the act may be asked, as rules that hold whatever the answer: only an act that cannot answer falls over them. */
export const questionsAt = (act: Act, article: string): Rule[] =>
  acts[act].knows
    .flatMap((fact) => questions[fact])
    .map((asked) => {
      const condition = asking[asked];
      if (!condition) throw new Error(`no condition asks with “${asked}”`);
      return { article, that: { any: [condition, { not: { never: true } }] } };
    });
