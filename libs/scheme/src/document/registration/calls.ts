import { z } from 'zod';
import { Rule, rules } from '../rule';
import { cited, Day, Key, named, object, Span } from '../values';
import { Who } from '../who';

/** 起止 of a phase: require holds the whole phase back, each only the project that fails it. */
const edge = object({ on: Day.exactOptional(), ...rules, each: z.array(Rule).exactOptional() });

/** 阶段 of a call, organisation or project; repeating ones are closed span by span. */
const phase = object({
  ...named,
  opens: edge,
  closes: edge,
  repeats: Span.exactOptional(),
  per: z.enum(['call', 'organisation', 'project']),
  kinds: z.array(Key).exactOptional(),
});
export type Phase = z.infer<typeof phase>;
const Phase: z.ZodType<Phase> = phase;

/** 申报批次: windows per track (a side left out is set when the call opens), how often, phases. */
const calls = object({
  ...cited,
  ...rules,
  openedBy: Who,
  frequency: z.array(object({ ...cited, most: z.int().min(1), in: Span })).exactOptional(),
  windows: z
    .array(
      object({
        ...cited,
        tracks: z.array(Key).exactOptional(),
        opens: Day.exactOptional(),
        closes: Day.exactOptional(),
      }),
    )
    .exactOptional(),
  phases: z.array(Phase).exactOptional(),
  years: object({ ...cited, from: z.int(), to: z.int() }).exactOptional(),
});
export type Calls = z.infer<typeof calls>;
export const Calls: z.ZodType<Calls> = calls;
