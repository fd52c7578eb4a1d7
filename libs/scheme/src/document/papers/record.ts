import { z } from 'zod';
import { Subject } from '../condition';
import { Expectation, Rule, rules } from '../rule';
import { Key, Name, named, object, some } from '../values';
import { Who } from '../who';

/** 记录: put on file, by whom, about what: visits and studies; checks, meetings, help, publicity, accountability too. */
const record = object({
  ...named,
  ...rules,
  by: Who,
  about: some(Subject),
  form: Key,
  tracks: z.array(Key).exactOptional(),
  marks: z.array(object({ key: Key, name: Name })).exactOptional(), // 计入过程考核
  findings: z.literal(true).exactOptional(), // may raise findings
  change: z.array(Rule).exactOptional(), // may be replaced under these; absent: never
  expect: z.array(Expectation).exactOptional(),
});
export type RecordKind = z.infer<typeof record>;
export const RecordKind: z.ZodType<RecordKind> = record;
