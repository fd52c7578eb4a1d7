import type { DirectoryFacts, OrganisationFacts, Standing } from '@xmh/eventing';

export interface NamedOrganisation extends OrganisationFacts {
  readonly name: string;
}

/**
 * Tree and posts of this process, folded from the directory's events and at most five seconds old:
 * every question throws DirectoryBehind (503) when they may be older.
 */
export interface Directory extends DirectoryFacts {
  organisation(id: string): NamedOrganisation | undefined;
  children(id: string): readonly NamedOrganisation[];
  organisations(): Iterable<NamedOrganisation>;
  /** The position of the event that registered the organisation. */
  registeredAt(id: string): string | undefined;
  /** Whether a person was registered. */
  isPerson(id: string): boolean;
  /** Holders of a post in an organisation. */
  holders(organisation: string, post: string): readonly string[];
  standings(person: string): readonly Standing[];
  /** True once everything up to the position is folded in, false after `ms` milliseconds of process time. */
  reached(position: string, ms: number): Promise<boolean>;
}

/** Posts and tree may be out of date, so nobody may act on them: 503. */
export class DirectoryBehind extends Error {
  constructor(readonly seconds: number) {
    super(`the directory's facts are ${seconds.toFixed(1)} s behind`);
    this.name = 'DirectoryBehind';
  }
}
