import { z } from 'zod';
import { rules } from '../rule';
import { ArticleNo, cited, Day, Key, Name, named, object, some, Span } from '../values';
import { Who } from '../who';

/** 条目: a topic, target, task or criterion. `hard`: needed beside any score. */
const entry = object({
  key: Key,
  name: Name,
  ...rules,
  group: Key,
  article: ArticleNo.exactOptional(),
  kinds: z.array(Key).exactOptional(),
  tags: z.array(Key).exactOptional(),
  due: z.array(object({ ...cited, day: Day })).exactOptional(), // compared with the day it was done
  points: z.int().min(1).exactOptional(),
  hard: z.literal(true).exactOptional(),
});
export type Entry = z.infer<typeof entry>;
const Entry: z.ZodType<Entry> = entry;

/** 目录, 任务书, 施工图, 名单; `drawnUp`: later and anew each span, by its own route. */
const list = object({
  ...named,
  use: z.enum(['topics', 'targets', 'tasks', 'criteria', 'organisations']),
  kinds: z.array(Key).exactOptional(),
  groups: some(
    object({ key: Key, name: Name, article: ArticleNo.exactOptional(), least: z.int().min(1).exactOptional() }),
  ),
  size: z.array(object({ ...cited, least: z.int().exactOptional(), most: z.int().exactOptional() })).exactOptional(),
  entries: z.array(Entry),
  drawnUp: object({ ...cited, by: Who, in: Span, form: Key, route: Key.exactOptional() }).exactOptional(),
});
export type List = z.infer<typeof list>;
export const List: z.ZodType<List> = list;
