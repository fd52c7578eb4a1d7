import {
  EntryAdmitted,
  EntryWithdrawn,
  PrizeCorrected,
  PrizeGranted,
  PrizeWithdrawn,
  type SchemeContext,
} from '@xmh/contracts';
import { derivedId, type DirectoryFacts, type Standing } from '@xmh/eventing';
import { given, pinnedPreset } from '@xmh/testing';
import { recipientDecider } from '../recipients/recipient.decider';

const pinned = pinnedPreset('S01');
const office: Standing = {
  person: derivedId('person', 'office'),
  post: 'organisation-office',
  organisation: pinned.issuer,
};
const directory: DirectoryFacts = {
  standings: (person) => (person === office.person ? [office] : []),
  organisation: (id) => ({ id, level: 'county', type: 'committee' }),
  children: () => [],
  path: (id) => `/${id}/`,
};
const town = derivedId('organisation', 'town');
const context: SchemeContext = { pinned, directory, who: { organisation: town, issuer: pinned.issuer } };
const [projectId, roundId, cause] = [derivedId('project'), derivedId('round'), derivedId('conclusion')];
const on = '2012-12-10';
const admission = {
  projectId,
  callId: derivedId('call'),
  scheme: pinned.ref,
  issuer: pinned.issuer,
  track: 'innovation',
  title: '支部联建',
  organisation: { id: town, path: `/${pinned.issuer}/${town}/` },
  declaredAt: '2012-04-11T01:00:00.000Z',
  assessment: 'year-end',
  round: 1,
  outcome: 'concluded',
  figures: [],
  cause,
  on,
};
const admitted = EntryAdmitted(admission);
const prize = { projectId, roundId, award: 'prize', place: 'first', on };

describe('an entry', () => {
  it('is admitted once by the same conclusion', () => {
    given(recipientDecider).under(context).when('AdmitEntry', admission).then(admitted);
    given(recipientDecider, admitted)
      .under(context)
      .when('AdmitEntry', admission)
      .thenRefused('entry-admitted-already');
  });

  it('loses its prizes when the conclusion that admitted it falls', () => {
    const { assessment, round } = admission;
    given(recipientDecider, admitted, PrizeGranted(prize))
      .under(context, { on })
      .when('WithdrawEntry', { projectId, assessment, round, cause })
      .then(
        EntryWithdrawn({ projectId, assessment, round, cause, on }),
        PrizeWithdrawn({ ...prize, reason: '据以授奖的结论已被推翻' }),
      );
  });

  it('is not withdrawn by another conclusion', () => {
    given(recipientDecider, admitted)
      .under(context)
      .when('WithdrawEntry', { projectId, assessment: 'year-end', round: 1, cause: derivedId('another') })
      .thenRefused('entry-not-of-this-conclusion');
  });

  it('gets a prize once, and none after it was withdrawn', () => {
    given(recipientDecider, admitted).under(context).when('GrantPrize', prize).then(PrizeGranted(prize));
    given(recipientDecider, admitted, PrizeGranted(prize))
      .under(context)
      .when('GrantPrize', prize)
      .thenRefused('prize-held-already');
    const withdrawn = EntryWithdrawn({ projectId, assessment: 'year-end', round: 1, cause, on });
    given(recipientDecider, admitted, withdrawn)
      .under(context)
      .when('GrantPrize', prize)
      .thenRefused('entry-withdrawn');
  });

  it('loses a prize by decision, with the reason', () => {
    const withdrawal = { projectId, award: 'prize', reason: '材料不实' };
    given(recipientDecider, admitted, PrizeGranted(prize))
      .under(context, { on, as: office })
      .when('WithdrawPrize', withdrawal)
      .then(PrizeWithdrawn({ ...prize, reason: '材料不实' }));
    given(recipientDecider, admitted)
      .under(context, { as: office })
      .when('WithdrawPrize', withdrawal)
      .thenRefused('prize-not-held');
  });

  it('loses a prize with the decision that granted it, and no other', () => {
    const revocation = { projectId, roundId, award: 'prize', reason: '评定程序有误', on };
    given(recipientDecider, admitted, PrizeGranted(prize))
      .under(context)
      .when('RevokePrize', revocation)
      .then(PrizeWithdrawn({ ...prize, reason: '评定程序有误' }));
    given(recipientDecider, admitted, PrizeGranted(prize))
      .under(context)
      .when('RevokePrize', { ...revocation, roundId: derivedId('another') })
      .thenRefused('prize-not-held');
  });

  it('has the day of its prize corrected by who saw what stands', () => {
    const correction = { projectId, award: 'prize', on: '2012-12-09', corrects: 1, reason: '日期笔误' };
    const granted = given(recipientDecider, admitted, PrizeGranted(prize)).under(context, { on, as: office });
    granted
      .when('CorrectPrize', correction)
      .then(PrizeCorrected({ ...prize, on: '2012-12-09', corrects: 1, reason: '日期笔误' }));
    granted.when('CorrectPrize', { ...correction, corrects: 0 }).thenRefused('corrects-another');
  });
});
