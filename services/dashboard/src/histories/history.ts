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
  const voices = await voicesFor(core, events, mayHear(reader.person, card, core.directory));
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

/** Names for all; the words that name people for those who may have them. */
async function voicesFor(core: ServiceCore, events: readonly Recorded[], may: boolean): Promise<Voices> {
  const said = events.map(({ data, meta }) => [data, meta.as]);
  const names = await namesIn(core, said);
  const texts = may ? await core.words.read(refsIn(said)) : new Map<string, string>();
  return { ...names, words: (ref) => (may ? (texts.get(ref) ?? '（已销毁）') : '（略）') };
}

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return isWords(value) ? [value.ref] : Object.values(value).flatMap(refsIn);
}
