import { z } from 'zod';
import { paged } from '../days/list';
import { Named } from '../naming/names';

const project = { projectId: z.string(), title: z.string().optional(), organisation: Named.optional() };
const withdrawn = z.strictObject({ reason: z.string(), on: z.string() });
const places = z.array(
  z.strictObject({
    place: z.string(),
    name: z.string(),
    projects: z.array(z.strictObject({ ...project, withdrawn: withdrawn.optional() })),
  }),
);

export const RankedLine = z.strictObject({
  ...project,
  rank: z.int(),
  tied: z.boolean(),
  figures: z.record(z.string(), z.int()),
  place: z.string().optional(),
  placeName: z.string().optional(),
  withdrawn: withdrawn.optional(),
});

export const Ranking = z.strictObject({
  roundId: z.string(),
  callId: z.string(),
  award: z.string(),
  awardName: z.string(),
  openedOn: z.string(),
  rankedOn: z.string().optional(),
  count: z.int(),
  decided: z.boolean(),
  by: z.array(z.strictObject({ figure: z.string(), name: z.string() })),
  ...paged,
  ranking: z.array(RankedLine),
  /** The order beyond what the round keeps was computed anew, and is no longer the one that was ranked. */
  stale: z.boolean(),
  proposal: z.strictObject({ on: z.string(), places }).optional(),
  decision: z.strictObject({ step: z.string(), decision: z.string(), on: z.string() }).optional(),
  revoked: withdrawn.optional(),
  places,
});
export type Ranking = z.infer<typeof Ranking>;
