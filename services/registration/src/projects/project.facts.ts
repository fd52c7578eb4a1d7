import { type FactsAt, type FieldValue, kindAt } from '@xmh/scheme';
import type { ProjectContext } from './project.context';
import { filled } from './papers/project.papers';
import type { Declared } from './project.state';

/** What rules of the scheme may ask about a project on its way to establishment. */
export function factsOf(
  project: Declared,
  today: string,
  { pinned, directory, organisation }: ProjectContext,
): FactsAt<'establish'> {
  return {
    today,
    track: project.track,
    kind: kindAt(pinned.scheme, organisation, directory),
    filled: (role) => (project.roles[role]?.length ?? 0) > 0,
    decided: (step) => project.decided[step]?.decision,
    field: (reference) => fieldOf(project, reference),
  };
}

function fieldOf({ papers }: Declared, reference: string): FieldValue | undefined {
  const [form = '', field = ''] = reference.split('.');
  const paper = papers[form];
  const value = paper && filled(paper)[field];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
