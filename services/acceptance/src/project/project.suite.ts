import type { EventOf } from '@xmh/eventing';
import { AcceptancePrepared, AssessmentOpened } from '@xmh/contracts';
import type { Scheme } from '@xmh/scheme';
import { byOn, callId, county, holding, pinnedPreset, projectId, smallCounty, town } from '@xmh/testing';
import type { ProjectContext, SeenLedger } from './project.context';

/** What the specs of every room stand on: a real scheme, a small county, one project. */
export const pinned = pinnedPreset('S01', county);
export const { scheme, ref } = pinned;

export { county, projectId, town };

export const office = holding('office', 'organisation-office', county);
export const expert = holding('expert', 'expert', county);
export const second = holding('second', 'expert', county);
export const third = holding('third', 'expert', county);
export const officer = holding('officer', 'officer', town);
export const directory = smallCounty(office, expert, second, third, officer);

export const contextOf = (document: Scheme, ledger?: SeenLedger): ProjectContext => ({
  pinned: { ref, scheme: document, issuer: county },
  directory,
  who: { organisation: town, issuer: county },
  ...(ledger && { ledger }),
});
export const context = contextOf(scheme);

export const day = '2012-11-20';
export const by = byOn(day);

export const facts: Omit<EventOf<typeof AcceptancePrepared>['data'], 'assessments' | 'on'> = {
  projectId,
  callId,
  scheme: ref,
  issuer: county,
  organisation: { id: town, path: `/${county}/${town}/` },
  track: 'innovation',
  title: '支部联建',
  declaredAt: '2012-04-11T01:00:00.000Z',
};
const assessment = 'year-end';
export const prepared = AcceptancePrepared({
  ...facts,
  assessments: [{ assessment, opensOn: day }],
  on: '2012-05-07',
});
export const opened = AssessmentOpened({ projectId, assessment, round: 1, opening: 'calendar', on: day });
export const open = [prepared, opened] as const;
