import { DeclarationDrafted, DeclarationRevised, type FormValues } from '@xmh/contracts';
import { given } from '@xmh/testing';
import {
  by,
  context,
  draft,
  drafted,
  leader,
  office,
  officer,
  pinned,
  returned,
  signed,
  submitted,
} from '../../registration.suite';
import { projectDecider } from '../project.decider';
import type { Project } from '../project.state';

const begin = (more: object = {}) =>
  given(projectDecider)
    .under(context, by(officer, '2012-04-11'))
    .when('DraftDeclaration', { ...draft, ...more });
const { callId: _call, start: _start, ...revision } = draft;
const on = '2012-04-12';

describe('drafting a declaration', () => {
  it('begins a project under the scheme of its call', () => begin().then(drafted));

  it('may be incomplete', () => {
    const facts = { ...drafted.data, values: {}, items: [] };
    begin({ values: {}, items: [] }).then(DeclarationDrafted(facts));
  });

  it('is refused on another paper than the form, or on none', () => {
    begin({ form: 'letter' }).thenRefused('rule-refuses', 'R9');
    begin({ form: undefined }).thenRefused('rule-refuses', 'R9');
  });

  it('is refused with a signature that was only typed in', () => {
    const signature = { person: leader.person, post: 'leader', on: '2012-04-11' };
    const values: FormValues = { ...draft.values, signature };
    begin({ values }).thenRefused('rule-refuses', 'R10');
  });

  it('does not serve for projects that are issued from above', () =>
    begin({ track: 'routine', start: 'issue' }).thenRefused('rule-refuses', 'R2'));

  it('is for organisations that take part', () => {
    const stranger = { ...context, organisation: pinned.issuer };
    given(projectDecider)
      .under(stranger, by(officer))
      .when('DraftDeclaration', draft)
      .thenRefused('rule-refuses', 'R4');
  });

  it('carries an earlier day only when the issuer enters it, and never one to come', () => {
    begin({ on: '2012-04-09' }).thenRefused('earlier-day-not-yours');
    begin({ on: '2012-04-30' }).thenRefused('day-to-come');
    given(projectDecider)
      .under(context, by(office, '2012-04-11'))
      .when('DraftDeclaration', { ...draft, on: '2012-04-09' })
      .then(DeclarationDrafted({ ...drafted.data, on: '2012-04-09' }));
  });
});

describe('revising a declaration', () => {
  const revise = (facts: (typeof drafted | typeof submitted)[], more: object = {}) =>
    given(projectDecider, ...facts)
      .under(context, by(officer))
      .when('ReviseDeclaration', { ...revision, ...more });

  it('puts other words in place of the draft', () => {
    const items = [{ key: 't1', name: '党课八次' }];
    revise([drafted], { items }).then(DeclarationRevised({ ...revision, items, on }));
  });

  it('takes away the signatures, which were given to other words', () => {
    const revised = DeclarationRevised({ ...revision, on });
    const project = [drafted, signed, revised].reduce<Project>(
      (state, event) => projectDecider.evolve(state, event as never),
      projectDecider.initial,
    );
    expect(project).toMatchObject({ papers: { declaration: { signatures: {} } } });
  });

  it('is refused once submitted, and possible again when returned', () => {
    revise([drafted, submitted]).thenRefused('declaration-submitted-already');
    revise([drafted, submitted, returned]).then(DeclarationRevised({ ...revision, on }));
  });

  it('cannot make a second kind of project of it', () =>
    revise([drafted], { track: 'routine' }).thenRefused('rule-refuses', 'R1'));
});
