import { streams } from '@xmh/contracts';
import type { Scope } from '@xmh/eventing';
import { inScope, type Reader, type ServiceCore } from '@xmh/platform';
import { allOf } from '../days/list';
import { documentOf, type Source, unknown } from '../days/document';
import type { CallDocument } from './call.document';
import { type CallEvent, calls } from './call.view';

export const callSource = (core: ServiceCore): Source<CallDocument, CallEvent> => ({
  core,
  view: calls,
  streamsOf: ({ callId }) => [streams.call(callId)],
});

const everything: Scope = { everything: true };

/** A call concerns its issuer, everyone above it and everyone below it. */
export const concerns = ({ path }: Pick<CallDocument, 'path'>, scope: Scope): boolean =>
  inScope(scope, path) || ('within' in scope && scope.within.some((own) => own.startsWith(path)));

/** The call as it stands, or as it stood on the reader's day; 404 for one that does not concern him. */
export async function callOf(core: ServiceCore, id: string, reader: Reader): Promise<CallDocument> {
  const call = await documentOf(callSource(core), id, { ...reader, scope: everything });
  return concerns(call, reader.scope) ? call : unknown();
}

/** The calls that concern a reader. */
export async function callsOf(core: ServiceCore, reader: Reader): Promise<CallDocument[]> {
  const found = await allOf(callSource(core), {}, everything);
  const theirs = found.filter(({ document }) => concerns(document, reader.scope));
  if (reader.asOf === undefined) return theirs.map(({ document }) => document);
  const { asOf } = reader;
  const then = theirs.map(async ({ key }) => (await core.views.asOf(calls, [streams.call(key)], asOf)).get(key) ?? []);
  return (await Promise.all(then)).flat();
}
