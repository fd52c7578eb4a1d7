import { derivedId } from '@xmh/eventing';
import type { Scheme } from '@xmh/scheme';
import { contextOf as projectContextOf, county, established, scheme, town } from '../project/project.suite';
import type { DossierContext } from './dossier.context';

export const { callId, organisation } = established;
export const call = { year: 2012, on: '2012-04-09' };
export const ofTown = { of: 'organisation', id: town } as const;
export const ofCall = { of: 'call', id: callId } as const;

export const townContext = (document: Scheme = scheme): DossierContext => ({
  ...projectContextOf(document),
  title: '甲镇',
  organisation,
  call,
});
export const callContext: DossierContext = {
  ...townContext(),
  who: { issuer: county },
  title: '2012年度申报',
  organisation: { id: county, path: `/${county}/` },
};
export const commandIdOn = (day: string): string => derivedId('command', day);
