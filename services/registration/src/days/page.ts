import { z } from 'zod';

/** What part of a list is asked for. */
export const Page = z.strictObject({
  size: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
export type Page = z.infer<typeof Page>;

/** A part of a list, and how long the whole is. */
export const pageOf = <Line extends z.ZodType>(line: Line) =>
  z.strictObject({ items: z.array(line).readonly(), total: z.int() });

export const paged = <Line>(lines: readonly Line[], { size, offset }: Page) => ({
  items: lines.slice(offset, offset + size),
  total: lines.length,
});
