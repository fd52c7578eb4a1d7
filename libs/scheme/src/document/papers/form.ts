import { z } from 'zod';
import { Condition } from '../condition';
import { ArticleNo, Key, Name, named, object, some } from '../values';
import { Who } from '../who';

export const FieldType = z.enum([
  'text',
  'count',
  'hundredths',
  'money',
  'date',
  'choice',
  'person',
  'organisation',
  'project',
  'record',
  'file',
  'signature',
  'seal',
  'table',
]);
export type FieldType = z.infer<typeof FieldType>;

/** 栏目: required, unless optional, or its own article is a recorded one: then its lack is flagged. */
const field = object({
  key: Key,
  name: Name,
  article: ArticleNo.exactOptional(), // left out: the form's
  type: FieldType,
  sensitive: z.literal(true).exactOptional(), // names people: kept in the erasable register
  optional: z.literal(true).exactOptional(),
  when: Condition.exactOptional(), // asked only then
  most: z.int().min(1).exactOptional(), // values at most
  choices: z.array(object({ key: Key, name: Name })).exactOptional(),
  columns: z.array(Key).exactOptional(),
  record: Key.exactOptional(),
  by: Who.exactOptional(), // who signs, who may be named
});
export type Field = z.infer<typeof field>;
export const Field: z.ZodType<Field> = field;

/** 表, 书: the parts of a paper. `ordered`: dates that must follow one another; `year`: bound to it. */
const form = object({
  ...named,
  aliases: z.array(Name).exactOptional(),
  fields: some(Field),
  ordered: z.array(Key).exactOptional(),
  year: z.int().exactOptional(),
});
export type Form = z.infer<typeof form>;
export const Form: z.ZodType<Form> = form;
