import { DeclarationDrafted, type FormValues } from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import { context, drafted, signed, submitted } from '../../registration.suite';
import { flaggedArticles } from './project.flags';
import { evolve, type Project, type ProjectEvent } from '../project.state';

const flagged = (values: FormValues, ...more: ProjectEvent[]): readonly string[] => {
  const project = [DeclarationDrafted({ ...drafted.data, values }), signed, ...more].reduce<Project>(
    (state, event, revision) => evolve(state, { ...event, revision } as Recorded<ProjectEvent>),
    { status: 'absent' },
  );
  if (project.status === 'absent') throw new Error('nothing was drafted');
  return flaggedArticles(project, context);
};

describe('what a declaration leaves unmet without being refused', () => {
  const { basis: _basis, ...without } = drafted.data.values;
  it('shows once it is submitted', () => expect(flagged(without, submitted)).toEqual(['R6']));
  it('does not show on a draft', () => expect(flagged(without)).toEqual([]));
  it('does not show when the paper is full', () => expect(flagged(drafted.data.values, submitted)).toEqual([]));
});
