import {
  type Actor,
  derivedId,
  digestOf,
  foldInto,
  genesis,
  type Ground,
  type JsonObject,
  type PlainEvent,
  type Recorded,
  seal,
  type SealedEvent,
  type View,
} from '@xmh/eventing';
import { pinnedPreset } from '@xmh/testing';

const organisation = (code: string): string => derivedId('organisation', code);
const person = (login: string): string => derivedId('person', login);

export const prefecture = organisation('prefecture');
export const county = organisation('county');
export const group = organisation('leading-group');
export const town = organisation('jia');
export const otherTown = organisation('yi');

const post = (login: string, held: string, at: string) => ({ person: person(login), post: held, organisation: at });
export const office = post('office', 'organisation-office', county);
export const leadingGroup = post('group', 'leading-group', group);
export const keeper = post('keeper', 'officer', county);
export const auditor = post('auditor', 'auditor', prefecture);
export const officer = post('jia-officer', 'officer', town);
export const leader = post('jia-leader', 'leader', town);
export const deputy = post('jia-deputy', 'deputy', town);
export const neighbour = post('yi-officer', 'officer', otherTown);
export const everyone = { office, group: leadingGroup, keeper, auditor, officer, leader, deputy, neighbour };

export const pinned = pinnedPreset('S01', county);
export const ground = (cited: readonly string[], ...setAside: Ground['setAside']): Ground => ({
  id: pinned.ref.id,
  version: pinned.ref.version,
  digest: pinned.ref.digest,
  cited,
  setAside,
});

interface Circumstances {
  readonly on: string;
  readonly as?: Actor;
  readonly ground?: Ground;
}

/** Events sealed as the handler seals them, one command each, in the order they were put. */
export class PlayedLog {
  readonly sealed: SealedEvent[] = [];
  private readonly heads = new Map<string, { readonly revision: number; readonly hash: string }>();

  put(stream: string, event: PlainEvent<string, unknown>, { on, as = office, ground: scheme }: Circumstances): string {
    const { revision, hash: previous } = this.heads.get(stream) ?? { revision: -1, hash: genesis };
    const commandId = derivedId('played', stream, revision);
    const unsealed = { type: event.type, version: 1, data: event.data as JsonObject };
    const [made] = seal(
      [unsealed],
      { stream, revision: revision + 1, previous },
      {
        commandId,
        command: { type: 'Play', digest: digestOf(unsealed) },
        at: `${on}T01:${String(this.sealed.length % 60).padStart(2, '0')}:00.000Z`,
        as,
        ...(scheme && { scheme }),
        release: '0.1.0',
        correlationId: commandId,
      },
    );
    if (!made) throw new Error('nothing was sealed');
    this.heads.set(stream, { revision: revision + 1, hash: made.event.hash });
    this.sealed.push(made);
    return made.event.id;
  }

  get events(): Recorded[] {
    return inPlace(this.sealed.map(({ event }) => event as Recorded));
  }
}

/** The same events with positions in the order given. */
export const inPlace = (events: readonly Recorded[]): Recorded[] =>
  events.map((event, index) => ({ ...event, position: String(index + 1).padStart(20, '0') }));

/** Documents of a view after these events. */
export function folded<Doc, E extends PlainEvent>(view: View<Doc, E>, events: readonly Recorded[]): Map<string, Doc> {
  const documents = new Map<string, { document: Doc | undefined; position: string }>();
  for (const event of events) foldInto(view, documents, event as unknown as Recorded<E>);
  return new Map(
    [...documents].flatMap(([key, { document }]) => (document === undefined ? [] : [[key, document] as const])),
  );
}

/** What was known by the end of a day. */
export const until = (events: readonly Recorded[], day: string): Recorded[] =>
  events.filter(({ meta }) => meta.at <= `${day}T15:59:59.999Z`);
