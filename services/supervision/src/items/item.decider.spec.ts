import { given } from '@xmh/testing';
import { ClaimCorrected, ItemClaimed, ItemCorrected, ItemsPlanned, ItemVerified } from '@xmh/contracts';
import { projectDecider } from '../project/project.decider';
import { by, context, leader, named, office, officer, opened, prepared, projectId } from '../project/project.suite';
import { evolve, noProject } from '../project/project.state';

const on = '2012-10-18';
const open = [prepared, named, opened] as const;
const claimed = ItemClaimed({ projectId, item: 't1', note: '已办六次', on });
const verified = ItemVerified({ projectId, item: 't1', met: true, on });

describe('an item of the plan', () => {
  it('is claimed by the unit', () =>
    given(projectDecider, ...open)
      .under(context, by(officer, on))
      .when('ClaimItem', { projectId, item: 't1', note: '已办六次' })
      .then(claimed));

  it('is not claimed while the ledger is not open', () =>
    given(projectDecider, prepared)
      .under(context, by(officer, on))
      .when('ClaimItem', { projectId, item: 't1' })
      .thenRefused('ledger-not-open'));

  it('that the plan does not have is unknown', () =>
    given(projectDecider, ...open)
      .under(context, by(officer, on))
      .when('ClaimItem', { projectId, item: 't9' })
      .thenRefused('item-unknown'));

  it('is not dated back by the unit', () =>
    given(projectDecider, ...open)
      .under(context, by(officer, on))
      .when('ClaimItem', { projectId, item: 't1', on: '2012-10-01' })
      .thenRefused('earlier-day-not-yours'));

  it('is verified by the office, and not a second time', () => {
    given(projectDecider, ...open, claimed)
      .under(context, by(office, on))
      .when('VerifyItem', { projectId, item: 't1', met: true })
      .then(verified);
    given(projectDecider, ...open, claimed, verified)
      .under(context, by(office, on))
      .when('VerifyItem', { projectId, item: 't1', met: false })
      .thenRefused('item-verified-already');
  });

  it('found unmet may be claimed and looked at again; found met it may not', () => {
    const unmet = ItemVerified({ ...verified.data, met: false });
    given(projectDecider, ...open, claimed, unmet, claimed)
      .under(context, by(office, on))
      .when('VerifyItem', { projectId, item: 't1', met: true })
      .then(verified);
    given(projectDecider, ...open, claimed, verified)
      .under(context, by(officer, on))
      .when('ClaimItem', { projectId, item: 't1' })
      .thenRefused('item-met-already');
  });
});

describe('the correction of a verification', () => {
  const correction = { projectId, item: 't1', met: false, corrects: 4, reason: '少办一次' };

  it('names the revision that was wrong', () =>
    given(projectDecider, ...open, claimed, verified)
      .under(context, by(office, '2012-10-20'))
      .when('CorrectItem', correction)
      .then(ItemCorrected({ ...correction, on })));

  it('of another revision is refused', () =>
    given(projectDecider, ...open, claimed, verified)
      .under(context, by(office))
      .when('CorrectItem', { ...correction, corrects: 3 })
      .thenRefused('corrects-another'));

  it('needs a verification', () =>
    given(projectDecider, ...open, claimed)
      .under(context, by(office))
      .when('CorrectItem', correction)
      .thenRefused('item-not-verified'));
});

describe('the correction of a claim', () => {
  const correction = { projectId, item: 't1', done: true, note: '已办五次', corrects: 3, reason: '多计一次' };

  it('names the claim as it stands', () => {
    given(projectDecider, ...open, claimed)
      .under(context, by(officer, on))
      .when('CorrectClaim', correction)
      .then(ClaimCorrected({ ...correction, on }));
    given(projectDecider, ...open, claimed)
      .under(context, by(officer, on))
      .when('CorrectClaim', { ...correction, corrects: 2 })
      .thenRefused('corrects-another');
    given(projectDecider, ...open)
      .under(context, by(officer, on))
      .when('CorrectClaim', correction)
      .thenRefused('item-not-claimed');
  });

  it('comes too late when the office has looked', () =>
    given(projectDecider, ...open, claimed, verified)
      .under(context, by(officer, on))
      .when('CorrectClaim', correction)
      .thenRefused('item-verified-already'));

  it('may take the claim back', () => {
    const withdrawn = ClaimCorrected({ ...correction, done: false, on });
    given(projectDecider, ...open, claimed, withdrawn)
      .under(context, by(officer, on))
      .when('CorrectClaim', { ...correction, corrects: 4 })
      .thenRefused('item-not-claimed');
  });
});

describe('a plan registered after establishment', () => {
  const roles = { first: [leader.person] };
  const items = [
    { key: 't1', name: '联合党课八次' },
    { key: 't3', name: '年终目标' },
  ];
  const planned = ItemsPlanned({ projectId, items, roles, on });

  it('sets the items of the ledger', () => {
    given(projectDecider, prepared)
      .under(context, { as: { service: 'supervision' }, on })
      .when('PlanItems', { projectId, items, roles, on })
      .then(planned);
    given(projectDecider)
      .under(context, { as: { service: 'supervision' }, on })
      .when('PlanItems', { projectId, items, roles, on })
      .thenRefused('project-unknown');
  });

  it('keeps what was found of an item that it has again, and brings the persons it names', () => {
    const events = [...open, claimed, verified, planned].map((event, revision) => ({ ...event, revision }));
    const { items: kept, ledger } = (events as never[]).reduce(evolve, noProject);
    expect(Object.keys(kept)).toEqual(['t1', 't3']);
    expect(kept['t1']).toMatchObject({ name: '联合党课八次', claimed: { revision: 3 }, verified: { met: true } });
    expect(ledger).toMatchObject({ roles: { first: [leader.person] } });
  });
});
