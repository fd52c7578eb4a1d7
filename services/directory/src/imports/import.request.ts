import { z } from 'zod';
import { Code, organisationKind, OrganisationName } from '../organisations/organisation.commands';
import { Login, Password, PersonName, Post } from '../people/person.commands';

/** A node of the file. parent: the code of another row, or of an organisation that is there already; the root when left out. */
export const OrganisationRow = z.strictObject({
  code: Code,
  name: OrganisationName,
  parent: Code.exactOptional(),
  ...organisationKind,
});
export type OrganisationRow = z.output<typeof OrganisationRow>;

/** password: for an account that is not there yet. */
export const PersonRow = z.strictObject({
  login: Login,
  name: PersonName,
  password: Password.exactOptional(),
  posts: z.array(z.strictObject({ organisation: Code, post: Post })).max(50),
});
export type PersonRow = z.output<typeof PersonRow>;

export const ImportRequest = z.strictObject({
  organisations: z.array(OrganisationRow).max(5000),
  people: z.array(PersonRow).max(5000),
});
export type ImportRequest = z.output<typeof ImportRequest>;
