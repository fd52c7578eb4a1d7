import { PaperSigned } from '@xmh/contracts';
import { given } from '@xmh/testing';
import { by, context, drafted, feasible, leader, projectId, signed, submitted } from '../../registration.suite';
import { projectDecider } from '../project.decider';
import type { ProjectEvent } from '../project.state';

const sign = (form: string, field: string, ...facts: ProjectEvent[]) =>
  given(projectDecider, ...facts)
    .under(context, by(leader, '2012-04-11'))
    .when('SignPaper', { projectId, form, field });

describe('signing a paper', () => {
  it('puts person, post and day under the declaration', () => sign('declaration', 'signature', drafted).then(signed));

  it('happens once, and not after submission', () => {
    sign('declaration', 'signature', drafted, signed).thenRefused('signed-already');
    sign('declaration', 'signature', drafted, submitted).thenRefused('declaration-submitted-already');
  });

  it('waits for the step whose paper it is', () => {
    sign('letter', 'signature', drafted, submitted, feasible).thenRefused('paper-absent');
  });

  it('knows only fields that are signed', () => {
    sign('declaration', 'title', drafted).thenRefused('signature-field-unknown');
    sign('nothing', 'signature', drafted).thenRefused('signature-field-unknown');
  });

  it('is of a person', () =>
    given(projectDecider, drafted)
      .under(context, by({ service: 'registration' }))
      .when('SignPaper', { projectId, form: 'declaration', field: 'signature' })
      .thenRefused('not-allowed'));
});

describe('the letter', () => {
  it('is signed once it was issued', () => {
    const letter: ProjectEvent = {
      type: 'registration.step-decided',
      data: { projectId, step: 'letter', decision: 'issue', leads: 'on', form: 'letter', values: {}, on: '2012-04-11' },
    };
    const { person, post } = leader;
    const facts = { projectId, form: 'letter', field: 'signature', person, post, on: '2012-04-11' };
    sign('letter', 'signature', drafted, submitted, feasible, letter).then(PaperSigned(facts));
  });
});
