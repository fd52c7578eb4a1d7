import { DeclarationRevised, DeclarationSubmitted } from '@xmh/contracts';
import { given } from '@xmh/testing';
import {
  by,
  context,
  draft,
  drafted,
  leader,
  office,
  projectId,
  returned,
  seat,
  seated,
  signed,
  submitted,
} from '../../registration.suite';
import { projectDecider } from '../project.decider';
import type { ProjectEvent } from '../project.state';

const submit = (facts: readonly ProjectEvent[], on: string, more: { readonly on?: string } = {}, under = seated) =>
  given(projectDecider, ...facts)
    .under(under, by(leader, on))
    .when('SubmitDeclaration', { projectId, ...more });
const ready = [drafted, signed];
const { callId: _call, start: _start, ...revision } = draft;
const revised = (more: object) => DeclarationRevised({ ...revision, on: '2012-04-12', ...more });
const round = (n: number, on: string) => DeclarationSubmitted({ projectId, round: n, seat, on });

describe('submitting a declaration', () => {
  it('reaches the issuer on the last day of the window', () =>
    submit(ready, '2012-04-15').then(round(1, '2012-04-15')));

  it('is refused after the window has closed, naming its article', () =>
    submit(ready, '2012-04-16').thenRefused('rule-refuses', 'R11'));

  it('is judged by the day the paper came in, which the issuer may enter later', () =>
    given(projectDecider, ...ready)
      .under(seated, by(office, '2012-04-16'))
      .when('SubmitDeclaration', { projectId, on: '2012-04-15' })
      .then(round(1, '2012-04-15')));

  it('does not let the unit date it back', () =>
    submit(ready, '2012-04-16', { on: '2012-04-15' }).thenRefused('earlier-day-not-yours'));

  it('is refused unsigned, naming the article of the signature', () =>
    submit([drafted], '2012-04-12').thenRefused('rule-refuses', 'R10'));

  it('is refused when it was revised after signing', () =>
    submit([...ready, revised({})], '2012-04-12').thenRefused('rule-refuses', 'R10'));

  it('is refused incomplete, naming the article of the form', () =>
    submit([drafted, revised({ values: {} }), signed], '2012-04-12').thenRefused('rule-refuses', 'R9'));

  it('is taken without what the scheme only records', () => {
    const { basis: _basis, ...values } = draft.values;
    submit([drafted, revised({ values }), signed], '2012-04-12').then(round(1, '2012-04-12'));
  });

  it('is refused without items', () =>
    submit([drafted, revised({ items: [] }), signed], '2012-04-12').thenRefused('rule-refuses', 'R14'));

  it('is refused without a seat, or on one that is about to be released', () => {
    submit(ready, '2012-04-12', {}, context).thenRefused('seat-absent');
    const late = { ...seat, confirmed: false, heldUntil: '2012-04-12T01:04:00.000Z' };
    submit(ready, '2012-04-12', {}, { ...context, seat: late }).thenRefused('seat-absent');
  });

  it('happens once', () => submit([...ready, submitted], '2012-04-13').thenRefused('declaration-submitted-already'));

  it('comes back after a return by the day of the return, though the window has closed', () =>
    submit([...ready, submitted, returned, signed], '2012-04-26').then(round(2, '2012-04-26')));

  it('is refused after the day of the return, naming the article of the return', () =>
    submit([...ready, submitted, returned, signed], '2012-04-28').thenRefused('rule-refuses', 'O4'));
});
