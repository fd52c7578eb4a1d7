import type { OrganisationFacts, PlainEvent, Standing } from '@xmh/eventing';
import type { EventOf } from '@xmh/eventing';
import { OrganisationRegistered, OrganisationRenamed, PersonRegistered, PostAssigned, PostEnded } from '@xmh/contracts';
import type { NamedOrganisation } from './directory';
import { OrganisationTree } from './organisation-tree';

type Fact =
  | EventOf<typeof OrganisationRegistered>
  | EventOf<typeof OrganisationRenamed>
  | EventOf<typeof PersonRegistered>
  | EventOf<typeof PostAssigned>
  | EventOf<typeof PostEnded>;

/** What the fold reads; other events of the directory pass by. */
export const directoryTypes: readonly string[] = [
  OrganisationRegistered,
  OrganisationRenamed,
  PersonRegistered,
  PostAssigned,
  PostEnded,
].map(({ type }) => type);

/** Tree, persons and posts in memory, one event after another. */
export class DirectoryFold {
  readonly tree = new OrganisationTree();
  private readonly posts = new Map<string, readonly Standing[]>();
  private readonly holdings = new Map<string, readonly string[]>();

  apply(event: PlainEvent<string, unknown> & { readonly position: string }): void {
    const fact = event as Fact;
    switch (fact.type) {
      case 'directory.organisation-registered':
        this.tree.add(nodeOf(fact.data), event.position);
        return;
      case 'directory.organisation-renamed':
        this.tree.rename(fact.data.organisation, fact.data.name);
        return;
      case 'directory.person-registered':
        this.posts.set(fact.data.person, []);
        return;
      case 'directory.post-assigned':
        this.assign(fact.data);
        return;
      case 'directory.post-ended':
        this.end(fact.data);
        return;
    }
  }

  isPerson(id: string): boolean {
    return this.posts.has(id);
  }

  standings(person: string): readonly Standing[] {
    return this.posts.get(person) ?? [];
  }

  holders(organisation: string, post: string): readonly string[] {
    return this.holdings.get(`${organisation} ${post}`) ?? [];
  }

  private assign({ person, organisation, post }: Standing): void {
    const key = `${organisation} ${post}`;
    this.posts.set(person, [...this.standings(person), { person, post, organisation }]);
    this.holdings.set(key, [...this.holders(organisation, post), person]);
  }

  private end({ person, organisation, post }: Standing): void {
    const others = this.standings(person).filter((held) => held.post !== post || held.organisation !== organisation);
    this.posts.set(person, others);
    this.holdings.set(
      `${organisation} ${post}`,
      this.holders(organisation, post).filter((holder) => holder !== person),
    );
  }
}

type Registered = EventOf<typeof OrganisationRegistered>['data'];

function nodeOf({ organisation, name, level, type, parent, field, ownership, body }: Registered): NamedOrganisation {
  const facts: OrganisationFacts = {
    id: organisation,
    level,
    type,
    ...(parent !== undefined && { parent }),
    ...(field !== undefined && { field }),
    ...(ownership !== undefined && { ownership }),
    ...(body !== undefined && { body }),
  };
  return { ...facts, name };
}
