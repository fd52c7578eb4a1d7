import { projectStreams } from '@xmh/contracts';
import { endOfDay, type Recorded, type SchemeRef } from '@xmh/eventing';
import type { Reader, ServiceCore } from '@xmh/platform';
import type { Scheme } from '@xmh/scheme';
import type { CallDocument } from '../calls/call.document';
import type { CardDocument } from '../cards/card.document';
import { isWords, mayHear } from '../naming/hearing';
import { namesIn } from '../naming/names';
import type { Voices } from '../naming/values.words';
import { eventsOf, eventsOfCall } from './history.events';
import { told } from './renderer';
import type { Told } from './told.schema';

/** Everything that was done about a project, in sentences, up to the end of the reader's day. */
export async function historyOf(core: ServiceCore, card: CardDocument, reader: Reader): Promise<Told[]> {
  const { projectId, organisation, issuer, scheme } = card;
  const subject = { organisation, issuer, own: projectStreams(projectId) };
  return toldTo(core, { events: await eventsOf(core, card), scheme, subject, projectId }, reader);
}

/** Everything that was done about a call: opened, lists, issues, plans of many projects, closing and releases from it. */
export async function callHistoryOf(core: ServiceCore, call: CallDocument, reader: Reader): Promise<Told[]> {
  const subject = { organisation: call.issuer, issuer: call.issuer, own: [] };
  return toldTo(core, { events: await eventsOfCall(core, call), scheme: call.scheme, subject }, reader);
}

interface Subject {
  readonly organisation: string;
  readonly issuer: string;
  /** Streams whose words are those of the own organisation. */
  readonly own: readonly string[];
}
interface Telling {
  readonly events: readonly Recorded[];
  readonly scheme: SchemeRef;
  readonly subject: Subject;
  readonly projectId?: string;
}

async function toldTo(core: ServiceCore, telling: Telling, { asOf, person }: Reader): Promise<Told[]> {
  const until = asOf === undefined ? undefined : endOfDay(asOf);
  const events = telling.events.filter(({ meta }) => until === undefined || meta.at <= until);
  const schemeOf = await schemesOf(core, telling.scheme, events);
  const voices = await voicesFor(core, events, telling.subject, person);
  const { projectId } = telling;
  return told({ events, voices, schemeOf, ...(projectId !== undefined && { projectId }) });
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
  { organisation, issuer, own: streams }: Subject,
  person: string,
): Promise<Voices> {
  const names = await namesIn(
    core,
    events.map(({ data, meta }) => [data, meta.as]),
  );
  const own = mayHear(person, { organisation, issuer }, core.directory) ? streams : [];
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
