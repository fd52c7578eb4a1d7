import { type Facts, type FieldValue, kindOf } from '@xmh/scheme';
import type { ProjectContext } from './project.context';
import { filled } from './project.papers';
import type { Declared } from './project.state';

/** What rules of the scheme may ask about a project on its way to establishment. */
export function factsOf(project: Declared, today: string, { pinned, directory, organisation }: ProjectContext): Facts {
  const node = directory.organisation(organisation);
  const kind = node && kindOf(pinned.scheme, node);
  return {
    today,
    track: project.track,
    ...(kind !== undefined && { kind }),
    items: project.items.map(({ key }) => ({ key, states: [] })),
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
