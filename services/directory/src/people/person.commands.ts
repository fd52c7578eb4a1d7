import { Id } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { z } from 'zod';

/** Every post of the house (岗位). */
export const Post = z.enum(
  [
    'leader',
    'deputy',
    'officer',
    'organisation-office',
    'leading-group',
    'inspector',
    'expert',
    'member',
    'public',
    'auditor',
    'analyst',
    'administrator',
  ],
  { error: '没有这种岗位' },
);

export const PersonName = z.string().trim().min(1).max(100);
export const Login = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,59}$/u, { error: '应为 1 至 60 个字母、数字或 . _ @ -' });
export const Password = z.string().min(8).max(200);

export const RegisterPersonRequest = z.strictObject({
  login: Login,
  name: PersonName,
  phone: z.string().trim().min(3).max(40).exactOptional(),
  password: Password.exactOptional(),
});
export const PostRequest = z.strictObject({ organisation: Id, post: Post, on: z.iso.date().exactOptional() });

export interface PostFacts {
  readonly person: string;
  readonly organisation: string;
  readonly post: string;
  /** From or until which day; today when left out. */
  readonly on?: string;
}

export type PersonCommand =
  | Command<'RegisterPerson', { readonly person: string }>
  | Command<'AssignPost', PostFacts>
  | Command<'EndPost', PostFacts>;
