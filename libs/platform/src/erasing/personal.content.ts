import { PersonalDataErased } from '@xmh/contracts';
import { type EventStore, type Recorded, start } from '@xmh/eventing';

/** What can be destroyed of some facts: their events, the words they hold, and the files that no other standing fact refers to. */
export interface PersonalContent {
  readonly records: readonly string[];
  readonly refs: readonly string[];
  readonly files: readonly string[];
}

/**
 * The personal content of recorded facts, each named by one of its events: with it go its corrections and what it corrects.
 * undefined: one of them is not in the log. Goes through the log, and once more when files are involved.
 */
export async function personalContent(
  store: EventStore,
  named: readonly string[],
): Promise<PersonalContent | undefined> {
  const found: Recorded[] = [];
  const gone = new Set<string>();
  for await (const event of everyEvent(store)) {
    if (named.includes(event.id)) found.push(event);
    if (event.type === PersonalDataErased.type) recordsOf(event).forEach((id) => gone.add(id));
  }
  if (found.length < new Set(named).size) return undefined;
  const facts = (await Promise.all(found.map(async (event) => factOf(event, await store.read(event.stream))))).flat();
  facts.forEach(({ id }) => gone.add(id));
  const files = new Set(
    facts.flatMap(({ data }) => filesIn(data).flatMap(({ sha256, name }) => (name === '' ? sha256 : []))),
  );
  if (files.size > 0) {
    for await (const { id, data } of everyEvent(store)) {
      if (!gone.has(id)) filesIn(data).forEach(({ sha256 }) => files.delete(sha256));
    }
  }
  const distinct = (all: readonly string[]): string[] => [...new Set(all)];
  return {
    records: distinct(facts.map(({ id }) => id)),
    refs: distinct(facts.flatMap(({ data }) => wordsIn(data))),
    files: [...files],
  };
}

async function* everyEvent(store: EventStore): AsyncGenerator<Recorded> {
  for (let after = start; ;) {
    const { events } = await store.page({ prefixes: [], after, limit: 1_000 });
    yield* events;
    const last = events.at(-1);
    if (!last) return;
    after = last.position;
  }
}

const recordsOf = ({ data }: Recorded): readonly string[] =>
  Array.isArray(data['records']) ? (data['records'] as string[]) : [];

/** An event with all that corrects it and all it corrects, in its stream. */
function factOf(event: Recorded, stream: readonly Recorded[]): readonly Recorded[] {
  const revisions = new Set([event.revision]);
  const corrected = ({ data }: Recorded): number => (typeof data['corrects'] === 'number' ? data['corrects'] : -1);
  for (const one of stream.toReversed())
    if (revisions.has(one.revision) && corrected(one) >= 0) revisions.add(corrected(one));
  for (const one of stream) if (revisions.has(corrected(one))) revisions.add(one.revision);
  return stream.filter(({ revision }) => revisions.has(revision));
}

const objectsIn = (value: unknown): readonly object[] =>
  typeof value !== 'object' || value === null ? [] : [value, ...Object.values(value).flatMap(objectsIn)];

const filesIn = (data: unknown): readonly { readonly sha256: string; readonly name: string }[] =>
  objectsIn(data).flatMap((one) =>
    'sha256' in one && typeof one.sha256 === 'string' && 'name' in one && typeof one.name === 'string'
      ? [{ sha256: one.sha256, name: one.name }]
      : [],
  );

const wordsIn = (data: unknown): readonly string[] =>
  objectsIn(data).flatMap((one) => ('ref' in one && 'digest' in one && typeof one.ref === 'string' ? one.ref : []));
