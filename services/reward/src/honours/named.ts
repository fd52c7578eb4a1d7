import { Id } from '@xmh/contracts';
import type { ServiceCore } from '@xmh/platform';
import { z } from 'zod';

export const Named = z.strictObject({ id: Id, name: z.string() });
export type Named = z.infer<typeof Named>;

/** An organisation by its name of today. */
export const organisationNamed = (core: ServiceCore, id: string): Named => ({
  id,
  name: core.directory.organisation(id)?.name ?? '',
});
