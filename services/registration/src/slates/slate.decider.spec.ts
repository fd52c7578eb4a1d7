import { RegistrationArticleWaived, SeatConfirmed, SeatReleased, SeatTaken } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { given } from '@xmh/testing';
import { by, callId, county, directory, office, officer, pinned, slateId, town } from '../registration.suite';
import type { SlateContext } from './slate.context';
import { slateDecider } from './slate.decider';

const context: SlateContext = {
  pinned,
  directory,
  who: { organisation: town, issuer: county },
  callId,
  organisation: town,
  isClosed: false,
  used: [],
};
const project = (n: number) => derivedId('project', n);
const facts = (n: number) => ({
  slateId,
  callId,
  projectId: project(n),
  track: 'innovation',
  seat: derivedId('seat', n),
});
const organisation = { id: town, path: `/${county}/${town}/` };
const taken = (n: number, heldUntil = '2012-04-12T01:05:00.000Z') =>
  SeatTaken({ ...facts(n), organisation, heldUntil });
const confirmed = (n: number) => SeatConfirmed(facts(n));
const three = [1, 2, 3].flatMap((n) => [taken(n), confirmed(n)]);
const take = (n: number) => ({
  slateId,
  callId,
  organisation: town,
  projectId: project(n),
  track: 'innovation',
  start: 'declare',
});
const reason = '县委要求的试点';
const release = { slateId, seat: facts(1).seat, because: 'not-submitted' as const };

describe('the slate of an organisation', () => {
  it('holds a seat for ten minutes', () =>
    given(slateDecider)
      .under(context, by(officer))
      .when('TakeSeat', take(1))
      .then(
        SeatTaken({
          ...facts(1),
          seat: derivedId('command', '2012-04-12'),
          organisation,
          heldUntil: '2012-04-12T01:10:00.000Z',
        }),
      ));

  it('refuses the fourth declaration of a township without reason, naming the article', () =>
    given(slateDecider, ...three)
      .under(context, by(officer))
      .when('TakeSeat', take(4))
      .thenRefused('rule-refuses', 'R7.most'));

  it('takes the fourth when the issuer gives a reason with it', () =>
    given(slateDecider, ...three)
      .under(context, { ...by(office), override: [{ article: 'R7.most', reason }] })
      .when('TakeSeat', take(4))
      .thenSetAside('R7.most'));

  it('does not let the declaring unit override the quota itself', () =>
    given(slateDecider, ...three)
      .under(context, { ...by(officer), override: [{ article: 'R7.most', reason }] })
      .when('TakeSeat', take(4))
      .thenRefused('rule-refuses', 'R7.most'));

  it('takes the fourth on the issuer’s waiver on file', () =>
    given(slateDecider, ...three, RegistrationArticleWaived({ article: 'R7.most', subject: town, reason }))
      .under(context, by(officer))
      .when('TakeSeat', take(4))
      .thenSetAside('R7.most'));

  it('is waived by the issuer, and by nobody else', () => {
    const waiver = { slateId, callId, organisation: town, article: 'R7.most', subject: town, reason };
    const on = (as: typeof office) => given(slateDecider).under(context, by(as)).when('WaiveOnSlate', waiver);
    on(office).then(RegistrationArticleWaived({ article: 'R7.most', subject: town, reason }));
    on(officer).thenRefused('not-allowed', 'R7.most');
  });

  it('gives a project one seat', () =>
    given(slateDecider, taken(1, '2012-04-12T01:09:00.000Z'))
      .under(context, by(officer))
      .when('TakeSeat', take(1))
      .thenRefused('seat-taken-already'));

  it('gives a project another seat when the first is too old to submit on', () =>
    given(slateDecider, taken(1, '2012-04-12T01:04:00.000Z'))
      .under(context, by(officer))
      .when('TakeSeat', take(1))
      .then(
        SeatReleased({ ...facts(1), because: 'not-submitted' }),
        SeatTaken({
          ...facts(1),
          seat: derivedId('command', '2012-04-12'),
          organisation,
          heldUntil: '2012-04-12T01:10:00.000Z',
        }),
      ));

  it('gives no other seat to a project that stands submitted, however slow its confirmation is', () =>
    given(slateDecider, taken(1, '2012-04-12T00:59:00.000Z'))
      .under({ ...context, used: [facts(1).seat] }, by(officer))
      .when('TakeSeat', take(1))
      .thenRefused('seat-taken-already'));

  it('lets a seat whose time is over make room for another project', () =>
    given(slateDecider, taken(1, '2012-04-12T00:59:00.000Z'), ...three.slice(2))
      .under(context, by(officer))
      .when('TakeSeat', take(4))
      .then(
        SeatReleased({ ...facts(1), because: 'not-submitted' }),
        SeatTaken({
          ...facts(4),
          seat: derivedId('command', '2012-04-12'),
          organisation,
          heldUntil: '2012-04-12T01:10:00.000Z',
        }),
      ));

  it('keeps a seat on which a declaration was submitted, confirmed or not', () => {
    const used = { ...context, used: [facts(1).seat] };
    const old = taken(1, '2012-04-12T00:59:00.000Z');
    given(slateDecider, old).under(used).when('ReleaseSeat', release).thenRefused('seat-in-use');
    given(slateDecider, old, confirmed(1)).under(context).when('ReleaseSeat', release).thenRefused('seat-in-use');
  });

  it('releases a seat that nobody came back for, and not before its time', () => {
    const held = given(slateDecider, taken(1));
    held.under(context, by(officer, '2012-04-12')).when('ReleaseSeat', release).thenRefused('seat-still-held');
    held
      .under(context, by(officer, '2012-04-13'))
      .when('ReleaseSeat', release)
      .then(SeatReleased({ ...facts(1), because: 'not-submitted' }));
  });

  it('takes back the seat of a submission that was refused after all, unless another one stands on it', () => {
    const refused = { ...release, because: 'refused' as const };
    const held = given(slateDecider, taken(1));
    held
      .under(context)
      .when('ReleaseSeat', refused)
      .then(SeatReleased({ ...facts(1), because: 'refused' }));
    held
      .under({ ...context, used: [facts(1).seat] })
      .when('ReleaseSeat', refused)
      .thenRefused('seat-in-use');
  });

  it('releases the seat of a withdrawn declaration', () =>
    given(slateDecider, taken(1), confirmed(1))
      .under(context)
      .when('ReleaseSeat', { ...release, because: 'withdrawn' })
      .then(SeatReleased({ ...facts(1), because: 'withdrawn' })));

  it('confirms a seat once, and never one that is gone', () => {
    const confirming = { slateId, seat: facts(1).seat };
    given(slateDecider, taken(1)).under(context).when('ConfirmSeat', confirming).then(confirmed(1));
    given(slateDecider, taken(1), confirmed(1))
      .under(context)
      .when('ConfirmSeat', confirming)
      .thenRefused('seat-confirmed-already');
    given(slateDecider).under(context).when('ConfirmSeat', confirming).thenRefused('seat-gone');
  });

  it('takes nobody once the call is closed, and lets no seat wait', () => {
    const closed = { ...context, isClosed: true };
    const held = given(slateDecider, taken(1, '2012-04-12T01:09:00.000Z'));
    held.under(closed, by(officer)).when('TakeSeat', take(2)).thenRefused('call-closed-already');
    held
      .under(closed, by(officer))
      .when('ReleaseSeat', release)
      .then(SeatReleased({ ...facts(1), because: 'not-submitted' }));
    const used = { ...closed, used: [facts(1).seat] };
    held.under(used, by(officer)).when('ReleaseSeat', release).thenRefused('seat-in-use');
  });
});
