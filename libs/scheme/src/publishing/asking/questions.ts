import { questions, type Fact } from '../../acts/acts';
import { Subject } from '../../document/condition';
import { isJson, type Visit } from '../walk';

/** One thing asked of the act: the fact, as the document asks for it, and where. */
export interface Question {
  readonly fact: Fact;
  readonly asked: string;
  readonly path: string;
}

const operands = ['figure', 'field', 'today'];
const conditions = Object.values(questions)
  .flat()
  .filter((asked) => asked === 'today' || !operands.includes(asked));
const conditionsStandUnder = new Set(['that', 'when', 'where', 'not', 'all', 'any']);
const factOf = new Map(
  Object.entries(questions).flatMap(([fact, ways]) => ways.map((asked) => [asked, fact as Fact] as const)),
);

/** What a value asks for by itself: a condition, an operand of one, or a population's tracks and kinds. */
export function questionsIn({ path, property, value }: Visit): Question[] {
  if (!isJson(value)) return [];
  const question = (asked: string, at = path): Question[] => {
    const fact = factOf.get(asked);
    return fact === undefined ? [] : [{ fact, asked, path: at }];
  };
  if (property === 'compare' || property === 'to') {
    return operands.filter((operand) => operand in value).flatMap((operand) => question(operand));
  }
  if (conditionsStandUnder.has(property)) {
    return conditions.filter((kind) => kind in value).flatMap((kind) => question(kind));
  }
  if (!Subject.safeParse(value.of).success) return [];
  return [
    ...('tracks' in value ? question('track', `${path}/tracks`) : []),
    ...('kinds' in value ? question('kind', `${path}/kinds`) : []),
  ];
}
