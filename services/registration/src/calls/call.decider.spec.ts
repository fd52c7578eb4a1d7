import { CallOpened, RegistrationArticleWaived } from '@xmh/contracts';
import { given } from '@xmh/testing';
import { by, call, callId, ofCall, office, officer, pinned } from '../registration.suite';
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

  it('is no oftener than the paper says, unless whoever may gives a reason', () => {
    const { scheme } = pinned;
    const frequency = [{ article: 'R21', most: 1, in: 'year' as const }];
    const yearly = { ...ofCall, pinned: { ...pinned, scheme: { ...scheme, calls: { ...scheme.calls, frequency } } } };
    const again = (override: { article: string; reason: string }[] = []) =>
      given(callDecider)
        .under({ ...yearly, opened: [1] }, { ...by(office, on), override })
        .when('OpenCall', opening);
    again().thenRefused('rule-refuses', 'R21');
    again([{ article: 'R21', reason: '县委要求增开一次' }]).thenSetAside('R21');
    given(callDecider)
      .under({ ...yearly, opened: [0] }, by(office, on))
      .when('OpenCall', opening)
      .then(opened);
  });

  it('keeps waivers, given by whom the article names', () => {
    const waiver = { callId, article: 'R21', subject: callId, reason: '县委要求' };
    const waiving = (as: typeof office) =>
      given(callDecider, opened).under(ofCall, by(as, on)).when('WaiveOnCall', waiver);
    waiving(office).then(RegistrationArticleWaived({ article: 'R21', subject: callId, reason: '县委要求' }));
    waiving(officer).thenRefused('not-allowed', 'R21');
    given(callDecider).under(ofCall, by(office, on)).when('WaiveOnCall', waiver).thenRefused('call-unknown');
  });
});
