import { Id, Key, type OrganisationRegistered } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { z } from 'zod';

export const OrganisationName = z.string().trim().min(1).max(200);

/** Which kind of node an organisation is. body: it is this body (领导小组) of its parent. */
export const organisationKind = {
  level: Key,
  type: Key,
  field: Key.exactOptional(),
  ownership: Key.exactOptional(),
  body: Key.exactOptional(),
} as const;

/** A code of the office's own; the id derives from it. */
export const Code = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u, { error: '应为 1 至 60 个字母、数字或 . _ -' });

export const RegisterOrganisationRequest = z.strictObject({
  code: Code.exactOptional(),
  name: OrganisationName,
  parent: Id,
  ...organisationKind,
});
export const RenameOrganisationRequest = z.strictObject({ name: OrganisationName });

export type OrganisationFactsGiven = Parameters<typeof OrganisationRegistered>[0];

export type OrganisationCommand =
  | Command<'RegisterOrganisation', OrganisationFactsGiven>
  | Command<'RenameOrganisation', { readonly organisation: string; readonly name: string }>;
