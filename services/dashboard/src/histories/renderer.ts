import type { Actor, Recorded } from '@xmh/eventing';
import type { Scheme } from '@xmh/scheme';
import { shanghai } from '../naming/shanghai';
import { postName, Terms } from '../naming/terms';
import type { Voices } from '../naming/values.words';
import { articlesTold, exceptionsTold } from './articles';
import type { Told } from './told.schema';
import { sentences } from './sentences.table';

export interface Telling {
  /** In position order, lifted. */
  readonly events: readonly Recorded[];
  readonly voices: Voices;
  /** The document an event stood on. */
  readonly schemeOf: (event: Recorded) => Scheme;
  readonly projectId?: string;
}

/** Events in Chinese sentences, one renderer for all of them. */
export function told({ events, voices, schemeOf, projectId }: Telling): Told[] {
  const streams = new Map<string, Recorded[]>();
  const byId = new Map(events.map((event) => [event.id, event]));
  return events.map((event) => {
    const earlier = streams.get(event.stream) ?? [];
    streams.set(event.stream, [...earlier, event]);
    const terms = new Terms(schemeOf(event));
    const sentence = sentences[event.type];
    const before = <Data>(types: readonly string[], same: (data: Data) => boolean = () => true): Data | undefined =>
      earlier.findLast(({ type, data }) => types.includes(type) && same(data as Data))?.data as Data | undefined;
    return {
      id: event.id,
      stream: event.stream,
      revision: event.revision,
      type: event.type,
      weight: sentence?.weight ?? 'system',
      at: shanghai(event.meta.at),
      ...(typeof event.data['on'] === 'string' && { on: event.data['on'] }),
      ...actorTold(event.meta.as, voices),
      says: sentence?.says(event.data as never, { terms, voices, projectId, before }) ?? event.type,
      articles: articlesTold(event.meta.scheme, terms),
      setAside: exceptionsTold(event, terms, voices, byId),
    };
  });
}

const services: Readonly<Record<string, string>> = {
  directory: '组织机构',
  registration: '申报立项',
  supervision: '督查推进',
  acceptance: '考核验收',
  reward: '评奖激励',
};

export function actorTold(as: Actor, voices: Voices): Pick<Told, 'who' | 'post' | 'organisation'> {
  if ('service' in as) return { who: `系统（${services[as.service] ?? as.service}）` };
  return {
    who: voices.person(as.person),
    post: postName(as.post),
    organisation: voices.organisation(as.organisation),
  };
}
