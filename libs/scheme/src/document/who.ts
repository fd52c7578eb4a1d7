import { z } from 'zod';
import { Key, object, some } from './values';

export const Post = z.enum([
  'leader',
  'deputy',
  'officer',
  'organisation-office',
  'leading-group',
  'inspector',
  'expert',
  'member',
  'public',
  'any',
]);
export type Post = z.infer<typeof Post>;

/** 关系 to the subject: own 本单位, direct superior, issuer, the ancestor of a kind, the organisation that fills a role. */
const relation = z.union([
  z.enum(['own', 'superior', 'issuer', 'below', 'anywhere']),
  object({ level: Key }),
  object({ role: Key }),
]);
export type Relation = z.infer<typeof relation>;
export const Relation: z.ZodType<Relation> = relation;

/** 任职者: a post there, in organisations of these kinds, or in a body there (领导小组, 办公室). */
const holder = object({
  post: Post,
  of: Relation,
  kinds: z.array(Key).exactOptional(),
  body: Key.exactOptional(),
});
export type Holder = z.infer<typeof holder>;

/** 指定的人: the person in a role (专人, 联系人), or the doer of an earlier act. */
const namedPerson = z.union([
  object({ role: Key }),
  object({ doerOf: z.enum(['rectification', 'self-check', 'declaration']) }),
]);
export type NamedPerson = z.infer<typeof namedPerson>;

const single = z.union([holder, namedPerson]);
/** 由谁; `except` keeps people apart: 回避, 复核非本人. */
const who = z.union([holder, namedPerson, object({ anyOf: some(single), except: z.array(single).exactOptional() })]);
export type Who = z.infer<typeof who>;
export const Who: z.ZodType<Who> = who;
