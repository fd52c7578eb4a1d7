import { CallOpened } from '@xmh/contracts';
import { given } from '@xmh/testing';
import { by, call, callId, office, ofCall, pinned } from '../registration.suite';
import { callDecider } from './call.decider';

const { status: _open, waivers: _none, ...facts } = call;
const opened = CallOpened(facts);
const opening = { callId, scheme: { id: pinned.ref.id, version: 1 }, name: facts.name, year: 2012 };
const on = '2012-04-06';
const open = (more: object = {}, day = on) =>
  given(callDecider)
    .under(ofCall, by(office, day))
    .when('OpenCall', { ...opening, ...more });

describe('opening a call', () => {
  it('takes the windows of the paper, as days of its year', () => open().then(opened));

  it('cannot move a day that the paper names', () =>
    open({ windows: [{ tracks: ['innovation'], closes: '2012-05-01' }] }).thenRefused('rule-refuses', 'R11'));

  it('may say when declarations begin, since the paper does not', () => {
    const windows = [{ tracks: ['innovation'], opens: '2012-04-08', closes: '2012-04-15' }];
    open({ windows }).then(CallOpened({ ...facts, windows }));
  });

  it('waits for the scheme to be in force', () => open({}, '2012-04-05').thenRefused('scheme-not-in-force'));

  it('happens once', () =>
    given(callDecider, opened)
      .under(ofCall, by(office, on))
      .when('OpenCall', opening)
      .thenRefused('call-open-already'));
});
