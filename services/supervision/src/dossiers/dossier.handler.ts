import { type CommandHandler, type CommandPlan, refuse, type Refusal } from '@xmh/eventing';
import { type OrganisationRef, streams } from '@xmh/contracts';
import { openedCall, type ServiceCore } from '@xmh/platform';
import { participates } from '@xmh/scheme';
import type { DossierCommand, DossierSubject } from './dossier.commands';
import type { DossierContext } from './dossier.context';
import { dossierAccess, dossierDecider, dossierKind } from './dossier.decider';
import type { Dossier, DossierEvent } from './dossier.state';

export type Dossiers = CommandHandler<DossierCommand, DossierEvent, Dossier, DossierContext>;
export const DOSSIERS = Symbol('supervision dossiers');

export const dossierStream = ({ of, id }: DossierSubject, callId: string): string =>
  of === 'call' ? streams.callDossier(callId) : streams.organisationDossier(id, callId);

/** Where commands about a dossier go, and what they are decided on. */
export const dossierPlan = (core: ServiceCore): CommandPlan<DossierCommand, DossierEvent, Dossier, DossierContext> => ({
  decider: dossierDecider,
  access: dossierAccess,
  streamOf: ({ data }) => dossierStream(data.subject, data.callId),
  subject: (_command, _dossier, { who }) => who,
  context: async (command, dossier) => {
    const { subject, callId } = command.data;
    const context = await contextOf(core, subject, callId);
    if ('refused' in context || command.type === 'RaiseDossierExpectations') return context;
    const kind = dossierKind(command, dossier, context);
    return 'refused' in kind ? kind : context;
  },
});

async function contextOf(
  core: ServiceCore,
  { of, id }: DossierSubject,
  callId: string,
): Promise<DossierContext | { readonly refused: Refusal }> {
  const call = await openedCall(core, callId);
  if (!call) return refuse('call-unknown', '没有这个申报批次', 404);
  const { schemes, directory } = core;
  const pinned = await schemes.get(call.scheme);
  const { issuer, name, year, on } = call;
  const known = { pinned, directory, call: { year, on } };
  if (of === 'call') return { ...known, who: { issuer: issuer.id }, organisation: issuer, title: name };
  if (!participates(pinned.scheme, id, issuer.id, directory)) {
    return refuse('organisation-takes-no-part', '该单位不在本方案的实施范围内', 404);
  }
  const organisation: OrganisationRef = { id, path: directory.path(id) ?? '/' };
  const title = directory.organisation(id)?.name ?? '本单位';
  return { ...known, who: { organisation: id, issuer: issuer.id }, organisation, title };
}
