import type { FormValues, ListEntry } from '@xmh/contracts';
import { personIs } from '@xmh/contracts';
import {
  type FactsAt,
  formVerdicts,
  type List,
  ruleVerdicts,
  type Scheme,
  type Step,
  stepAfter,
  stepOf,
  type Verdict,
} from '@xmh/scheme';
import { writtenVerdicts } from '../projects/papers/project.forms';
import type { ListContext } from './list.context';
import type { KnownList } from './list.state';

/** Whether the entries are as many as the scheme asks, in all and by group, in its groups and for its kinds. */
export const entryVerdicts = (list: List, entries: readonly ListEntry[], scheme: Scheme): Verdict[] => [
  ...knownVerdicts(list, entries, scheme),
  ...sizeVerdicts(list, entries.length),
  ...groupVerdicts(list, entries),
];

function knownVerdicts(
  { name, article, groups }: List,
  entries: readonly ListEntry[],
  { kinds: all }: Scheme,
): Verdict[] {
  const misplaced = entries.find(({ group }) => !groups.some(({ key }) => key === group));
  const foreign = entries.find(({ kinds = [] }) => kinds.some((kind) => !all.some(({ key }) => key === kind)));
  const about = { article, subject: name, strict: true } as const;
  return [
    { ...about, holds: misplaced === undefined, tried: misplaced?.name ?? '', limit: '须归入所列的类' },
    { ...about, holds: foreign === undefined, tried: foreign?.name ?? '', limit: '限方案所列的单位类别' },
  ];
}

const sizeVerdicts = ({ name, size = [] }: List, count: number): Verdict[] =>
  size.map(({ article, least = 0, most = Infinity }) => {
    const limit = most === Infinity ? `至少${least}项` : `${least}至${most}项`;
    return { article, holds: count >= least && count <= most, subject: name, tried: `${count}项`, limit };
  });

const groupVerdicts = ({ article, groups }: List, entries: readonly ListEntry[]): Verdict[] =>
  groups.flatMap(({ key, name, article: own = article, least }) => {
    if (least === undefined) return [];
    const count = entries.filter(({ group }) => group === key).length;
    return [{ article: own, holds: count >= least, subject: name, tried: `${count}项`, limit: `至少${least}项` }];
  });

/** Whether the list's paper may be written so, and, where it must be, whether it is complete. */
export function paperVerdicts(
  forms: readonly string[],
  values: FormValues,
  isComplete: boolean,
  context: ListContext,
): Verdict[] {
  const { scheme } = context.pinned;
  const subject = context.declared.name;
  return forms.flatMap((form) => [
    ...writtenVerdicts(scheme, form, values, subject),
    ...(isComplete
      ? formVerdicts(scheme, form, values, {
          subject,
          isOneOf: (who, person, post) => personIs(who, person, context, post),
        })
      : []),
  ]);
}

/** Whether it is this step's turn; a list that was returned is put right first. */
export function turnVerdict(
  { status, route = '', passed }: KnownList,
  step: Step,
  scheme: Scheme,
  subject: string,
): Verdict {
  const next = status === 'drawn-up' ? stepAfter(scheme, route, passed) : undefined;
  const last = passed === undefined ? undefined : stepOf(scheme, route, passed);
  const tried = next ? `现待“${next.name}”` : status === 'returned' ? '已退回' : `“${last?.name ?? ''}”已办完`;
  return {
    article: step.article,
    holds: next?.key === step.key,
    subject,
    tried,
    limit: `轮到“${step.name}”时办理`,
    strict: true,
  };
}

export function stepRules(step: Step, today: string, { pinned, declared }: ListContext): Verdict[] {
  const facts: FactsAt<'decide-list'> = { today };
  return ruleVerdicts(step.require, facts, declared.name, pinned.scheme);
}
