import type { ServiceCore } from '@xmh/platform';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An organisation by its name of today. */
export const organisationNamed = (core: ServiceCore, id: string): Named => ({
  id,
  name: core.directory.organisation(id)?.name ?? '',
});
