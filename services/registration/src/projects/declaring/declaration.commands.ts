import { Day, FormValues, Id, Key, PlanItem, Text } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

/** A project's quantified tasks, each with a key of its own. */
export const Items = z
  .array(PlanItem)
  .max(200)
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, '条目的键不得重复');
const paper = { form: Key.optional(), values: FormValues, items: Items, on: Day.optional(), ...overridable };

/** A draft may be incomplete; the form must be the one the scheme asks for. */
export const Draft = z.strictObject({
  callId: Id,
  track: Key,
  start: Key,
  /** Left out: the sender's own. */
  organisation: Id.optional(),
  title: Text,
  ...paper,
});
export type Draft = z.infer<typeof Draft>;

export const Revision = z.strictObject({ track: Key, title: Text, ...paper });
export type Revision = z.infer<typeof Revision>;

interface OfProject {
  readonly projectId: string;
}
export type DraftDeclaration = Command<'DraftDeclaration', Omit<Draft, 'override'> & OfProject>;
export type ReviseDeclaration = Command<'ReviseDeclaration', Omit<Revision, 'override'> & OfProject>;
export type DeclaringCommand = DraftDeclaration | ReviseDeclaration;
