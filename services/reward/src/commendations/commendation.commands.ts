import {
  type CommendationCorrected,
  type CommendationWithdrawn,
  type Commended,
  correction,
  Day,
  Id,
  Key,
  Reason,
  type Recipient,
  type RewardWaiving,
  WaiverBody,
} from '@xmh/contracts';
import type { Command, EventOf } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

export const CommendationBody = z.strictObject({
  callId: Id,
  award: Key,
  subject: Id,
  on: Day.exactOptional(),
  ...overridable,
});
export const CommendationCorrection = z.strictObject({ on: Day, ...correction });
export const CommendationWithdrawal = z.strictObject({ reason: Reason, on: Day.exactOptional() });
export const CommendationWaiver = WaiverBody.extend({ callId: Id, award: Key, subject: Id });

/** Whose stream it is: a project's, an organisation's or a person's. */
type Of = { readonly object: Recipient; readonly subject: string };
type Known = Of & { readonly commendationId: string };
type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'>;

export type CommendationCommand =
  | Command<'Commend', Of & Body<typeof CommendationBody>>
  | Command<'CorrectCommendation', Known & Body<typeof CommendationCorrection>>
  | Command<'WithdrawCommendation', Known & Body<typeof CommendationWithdrawal>>
  | Command<'WaiveAwardArticle', Of & Body<typeof CommendationWaiver>>;

export type CommendationEvent =
  EventOf<typeof Commended | typeof CommendationCorrected | typeof CommendationWithdrawn> | RewardWaiving;
