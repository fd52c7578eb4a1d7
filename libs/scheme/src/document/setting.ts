import { z } from 'zod';
import { Condition } from './condition';
import { cited, Key, MonthDay, Name, named, object, some } from './values';
import { Relation, Who } from './who';

/** 单位类别: the first that matches; the last may match all. Values come from the directory. */
const kind = object({
  ...named,
  levels: z.array(Key).exactOptional(),
  types: z.array(Key).exactOptional(),
  fields: z.array(Key).exactOptional(), // 领域
  ownership: z.array(Key).exactOptional(), // 隶属
});
export type Kind = z.infer<typeof kind>;

/** Who takes part, how kinds are told apart, which bodies there are, and what is set later. */
export const setting = {
  kinds: some(kind),
  participants: object({ ...cited, kinds: some(Key), list: Key.exactOptional() }), // list: named organisations only
  bodies: z.array(object({ ...named, of: Relation })).exactOptional(),
  schoolYear: object({ ...cited, startsOn: MonthDay }).exactOptional(),
  anchors: z.array(object({ ...named, setBy: Who })).exactOptional(), // days set later, for running projects too
  parameters: z.array(object({ ...named, unit: z.enum(['count', 'hundredths', 'money']) })).exactOptional(),
};

/** What a draft, a damaged paper or a later version says about the document itself. */
export const standing = {
  draft: object(cited).exactOptional(), // 征求意见稿: to be adopted before a call opens
  announces: z
    .array(object({ ...cited, what: Name, count: z.int(), given: z.int(), note: Name.exactOptional() }))
    .exactOptional(),
  adopts: z.array(object({ ...cited, track: Key, where: Condition })).exactOptional(), // running projects bound too
};
