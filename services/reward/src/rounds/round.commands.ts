import {
  type PrizesDecided,
  type PrizesProposed,
  type PrizesRevoked,
  type Ranked,
  type RewardWaiving,
  type RoundOpened,
  WaiverBody,
  type Waiving,
} from '@xmh/contracts';
import type { Command, EventOf } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

const Id = z.uuid();
const Key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const on = z.iso.date().exactOptional();

export const Opening = z.strictObject({ callId: Id, award: Key, on });
export const RankingRequest = z.strictObject({ on });
export const Proposal = z.strictObject({
  places: z
    .array(z.strictObject({ place: Key, projects: z.array(Id).max(500) }))
    .min(1)
    .max(20),
  on,
  ...overridable,
});
export const RoundDecision = z.strictObject({
  step: Key,
  decision: Key,
  reason: z.string().trim().min(1).max(2000).exactOptional(),
  on,
  ...overridable,
});
export const PrizesRevocation = z.strictObject({ reason: z.string().trim().min(1).max(2000), on });
export const RoundWaiver = WaiverBody.omit({ subject: true });

type Body<Schema extends z.ZodType> = Omit<z.infer<Schema>, 'override'>;
type Round = { readonly roundId: string };

export type RoundCommand =
  | Command<'OpenRound', Round & Body<typeof Opening>>
  | Command<'RankRound', Round & Body<typeof RankingRequest>>
  | Command<'ProposePrizes', Round & Body<typeof Proposal>>
  | Command<'DecidePrizes', Round & Body<typeof RoundDecision>>
  | Command<'RevokePrizes', Round & Body<typeof PrizesRevocation>>
  | Command<'WaiveArticle', Round & Waiving>;

export type RoundEvent =
  | EventOf<typeof RoundOpened>
  | EventOf<typeof Ranked>
  | EventOf<typeof PrizesProposed>
  | EventOf<typeof PrizesDecided>
  | EventOf<typeof PrizesRevoked>
  | RewardWaiving;
