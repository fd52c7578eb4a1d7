import type { Actor } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import { z } from 'zod';

export const Named = z.strictObject({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;

/** Who acted, as a reader sees him: a person in a post, or a service of the product. */
export const ActorNamed = z.union([
  z.strictObject({ service: z.string() }),
  z.strictObject({ id: z.string(), name: z.string(), post: z.string(), organisation: Named }),
]);
export type ActorNamed = z.infer<typeof ActorNamed>;

/** Names of organisations and persons, which no document holds. */
export interface Names {
  readonly person: (id: string) => string;
  readonly organisation: (id: string) => string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The names behind every id in these values: one query of the people's register, the tree from memory. */
export async function namesIn({ people, directory }: ServiceCore, values: unknown): Promise<Names> {
  const ids = new Set<string>();
  collect(values, ids);
  const persons = await people.byId([...ids]);
  return {
    person: (id) => persons.get(id) ?? '（姓名已删除）',
    organisation: (id) => directory.organisation(id)?.name ?? '（无此单位）',
  };
}

function collect(value: unknown, ids: Set<string>): void {
  if (typeof value === 'string') {
    if (uuid.test(value)) ids.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) collect(each, ids);
  }
}

export const personNamed = (names: Names, id: string): Named => ({ id, name: names.person(id) });
export const organisationNamed = (names: Names, id: string): Named => ({ id, name: names.organisation(id) });

export const actorNamed = (names: Names, as: Actor): ActorNamed =>
  'service' in as
    ? { service: as.service }
    : {
        ...personNamed(names, as.person),
        post: as.post,
        organisation: organisationNamed(names, as.organisation),
      };
