import { projectStreams } from '@xmh/contracts';
import { endOfDay, type Recorded, type SchemeRef } from '@xmh/eventing';
import type { Reader, ServiceCore } from '@xmh/platform';
import type { Scheme } from '@xmh/scheme';
import type { CardDocument } from '../cards/card.document';
import { isWords, mayHear } from '../naming/hearing';
import { namesIn } from '../naming/names';
import type { Voices } from '../naming/values.words';
import { eventsOf } from './history.events';
import { told, type Told } from './renderer';

/** Everything that was done about a project, in sentences, up to the end of the reader's day. */
export async function historyOf(core: ServiceCore, card: CardDocument, reader: Reader): Promise<readonly Told[]> {
  const all = await eventsOf(core, card);
  const until = reader.asOf === undefined ? undefined : endOfDay(reader.asOf);
  const events = all.filter(({ meta }) => until === undefined || meta.at <= until);
  const schemes = await schemesOf(core, card.scheme, events);
  const voices = await voicesFor(core, events, card, reader.person);
  return told({ events, voices, schemeOf: schemes, projectId: card.projectId });
}

async function schemesOf(
  core: ServiceCore,
  own: SchemeRef,
  events: readonly Recorded[],
): Promise<(event: Recorded) => Scheme> {
  const refs = [own, ...events.flatMap(({ meta }) => meta.scheme ?? [])];
  const known = new Map<string, Scheme>();
  for (const { digest, id, version } of refs) {
    if (!known.has(digest)) known.set(digest, (await core.schemes.get({ id, version, digest })).scheme);
  }
  const fallback = (await core.schemes.get(own)).scheme;
  return ({ meta }) => known.get(meta.scheme?.digest ?? '') ?? fallback;
}

/**
 * Names for all; the words that name people for those who may have them. A batch is the issuer's paper about many
 * projects: its words are not for one of their units.
 */
async function voicesFor(
  core: ServiceCore,
  events: readonly Recorded[],
  { projectId, organisation, issuer }: CardDocument,
  person: string,
): Promise<Voices> {
  const names = await namesIn(
    core,
    events.map(({ data, meta }) => [data, meta.as]),
  );
  const own = mayHear(person, { organisation, issuer }, core.directory) ? projectStreams(projectId) : [];
  const all = mayHear(person, { organisation: issuer, issuer }, core.directory);
  const audible = events.filter(({ stream }) => all || own.includes(stream));
  const allowed = new Set(audible.flatMap(({ data }) => refsIn(data)));
  const texts = await core.words.read([...allowed]);
  return { ...names, words: (ref) => (allowed.has(ref) ? (texts.get(ref) ?? '（已销毁）') : '（略）') };
}

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return isWords(value) ? [value.ref] : Object.values(value).flatMap(refsIn);
}
