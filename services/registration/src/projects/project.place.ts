import { type Scheme, startOf, type Step, stepAfter, stepOf, type Verdict } from '@xmh/scheme';
import type { Declared } from './project.state';

/** The step that is to be decided next; none before submission and after the end. */
export const stepAt = ({ status, route, passed }: Declared, scheme: Scheme): Step | undefined =>
  status === 'submitted' ? stepAfter(scheme, route, passed) : undefined;

/** Where a project stands, in words, and the article that put it there. */
interface Place {
  readonly article: string;
  readonly words: string;
}

export function placeOf(project: Declared, scheme: Scheme): Place {
  const { status, track, start, route, left, passed } = project;
  const step = status === 'out' ? stepOf(scheme, route, left?.step ?? '') : stepAt(project, scheme);
  if (step && status === 'out') {
    const decision = step.decisions.find(({ key }) => key === left?.decision);
    return { article: step.article, words: `${step.name}:${decision?.name ?? ''}` };
  }
  if (step) return { article: step.article, words: `现待“${step.name}”` };
  const last = passed === undefined ? undefined : stepOf(scheme, route, passed);
  const article = last?.article ?? startOf(scheme, track, start)?.article ?? scheme.calls.article;
  return { article, words: words[status] };
}

const words: Readonly<Record<Declared['status'], string>> = {
  drafted: '尚未报送',
  submitted: '各环节已办完',
  returned: '已退回修改',
  out: '已出局',
  withdrawn: '已撤回',
  established: '已立项',
};

/** Whether the project stands at the step: cited are the step attempted and, when it does not, the place where it stands. */
export function placeVerdicts(project: Declared, step: Step, scheme: Scheme): Verdict[] {
  const subject = project.title;
  if (stepAt(project, scheme)?.key === step.key) return [{ article: step.article, holds: true, subject }];
  const place = placeOf(project, scheme);
  const refusal = {
    holds: false,
    subject,
    tried: place.words,
    limit: `轮到“${step.name}”时办理`,
    strict: true,
  } as const;
  const articles = [...new Set([step.article, place.article])];
  return articles.map((article) => ({ article, ...refusal }));
}
