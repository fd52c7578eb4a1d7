import { ResponsibleNamed } from '@xmh/contracts';
import { given } from '@xmh/testing';
import {
  by,
  context,
  deputy,
  drafted,
  leader,
  office,
  outsider,
  projectId,
  struck,
  submitted,
} from '../../registration.suite';
import { projectDecider } from '../project.decider';
import type { ProjectEvent } from '../project.state';

const name = (role: string, holders: string[], ...facts: ProjectEvent[]) =>
  given(projectDecider, drafted, ...facts)
    .under(context, by(office))
    .when('NameResponsible', { projectId, role, holders });

describe('naming a responsible person', () => {
  it('takes who holds the post that the role asks for', () => {
    const named = { projectId, role: 'direct', holders: [deputy.person], on: '2012-04-12' };
    name('direct', [deputy.person]).then(ResponsibleNamed(named));
  });

  it('refuses somebody else, naming the article of the role', () => {
    name('direct', [leader.person]).thenRefused('rule-refuses', 'R15');
    name('first', [outsider.person]).thenRefused('rule-refuses', 'R15');
  });

  it('knows only roles that a step before establishment names', () =>
    name('keeper', [office.person]).thenRefused('role-unknown'));

  it('ends with the project', () => name('first', [leader.person], submitted, struck).thenRefused('project-decided'));
});
