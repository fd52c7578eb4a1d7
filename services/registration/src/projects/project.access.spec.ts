import { authorise, derivedId, type Standing } from '@xmh/eventing';
import {
  context,
  county,
  deputy,
  directory,
  draft,
  drafted,
  leader,
  office,
  officer,
  outsider,
  projectId,
  town,
} from '../registration.suite';
import { projectAccess, type ProjectCommand, projectDecider } from './project.decider';
import type { Project } from './project.state';

const project = projectDecider.evolve(projectDecider.initial, drafted as never);

/** 'allowed', or the articles under which the sender is refused. */
function ask(standing: Standing, type: ProjectCommand['type'], data: object, stands: Project = project) {
  const meta = { commandId: derivedId('x'), by: { person: standing.person }, correlationId: 'x' };
  const subject = { organisation: town, issuer: county };
  const command = { type, data: { projectId, ...data }, meta };
  const state = type === 'DraftDeclaration' ? projectDecider.initial : stands;
  const answer = authorise({ rows: projectAccess[type], command, state, context, subject, directory } as never);
  return 'refused' in answer ? (answer.refused.articles ?? []).map(({ article }) => article) : 'allowed';
}

describe('who may do what with a declaration', () => {
  const signing = { form: 'declaration', field: 'signature' };
  const plan = { step: 'approve-plan', decision: 'approve' };
  it.each([
    ['the unit’s officer drafts', officer, 'DraftDeclaration', draft, 'allowed'],
    ['the issuer’s office enters a paper declaration', office, 'DraftDeclaration', draft, 'allowed'],
    ['another unit does not draft for it', outsider, 'DraftDeclaration', draft, ['R9']],
    ['the unit’s chief leader signs', leader, 'SignPaper', signing, 'allowed'],
    ['the deputy’s signature is refused, naming the article', deputy, 'SignPaper', signing, ['R10']],
    ['the officer does not sign', officer, 'SignPaper', signing, ['R10']],
    ['the leader submits', leader, 'SubmitDeclaration', {}, 'allowed'],
    ['the officer submits', officer, 'SubmitDeclaration', {}, 'allowed'],
    ['the deputy does not submit', deputy, 'SubmitDeclaration', {}, ['R9']],
    ['the issuer’s office decides feasibility', office, 'DecideStep', { step: 'feasibility' }, 'allowed'],
    ['the unit does not', leader, 'DecideStep', { step: 'feasibility' }, ['R12']],
    ['the office does not approve its own plan', office, 'DecideStep', plan, ['R13']],
    ['the unit names its responsible persons', officer, 'NameResponsible', { role: 'direct' }, 'allowed'],
    ['another unit does not', outsider, 'NameResponsible', { role: 'direct' }, ['R14']],
  ] as const)('%s', (_says, standing, type, data, expected) => expect(ask(standing, type, data)).toEqual(expected));

  it('what was issued is declined by the unit, and revoked by whoever issued it', () => {
    const issued = {
      ...project,
      track: 'routine',
      start: 'issue',
      route: 'issue-targets',
      issueId: derivedId('issue'),
    };
    const asked = (standing: Standing, type: 'WithdrawProject' | 'RevokeEstablishment') =>
      ask(standing, type, {}, issued);
    expect([officer, leader].map((standing) => asked(standing, 'WithdrawProject'))).toEqual(['allowed', 'allowed']);
    expect([office, outsider, deputy].map((standing) => asked(standing, 'WithdrawProject'))).toEqual([[], [], []]);
    const ofOthers = { ...issued, issueId: undefined };
    expect(ask(officer, 'WithdrawProject', {}, ofOthers as unknown as Project)).toEqual(['R2']);
    expect(asked(office, 'RevokeEstablishment')).toBe('allowed');
    expect(asked(officer, 'RevokeEstablishment')).not.toBe('allowed');
  });
});
