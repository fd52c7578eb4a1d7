import {
  correction,
  Day,
  FormValues,
  Key,
  type PromotionCorrected,
  type PromotionFiled,
  type PromotionWithdrawn,
  Reason,
  type RewardWaiving,
  WaiverBody,
} from '@xmh/contracts';
import type { Command, EventOf } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

const paper = { values: FormValues, on: Day.exactOptional(), ...overridable };
export const PromotionBody = z.strictObject({ record: Key, ...paper });
export const PromotionCorrection = z.strictObject({ ...paper, ...correction });
export const PromotionWithdrawal = z.strictObject({ reason: Reason, on: Day.exactOptional() });

export const PromotionWaiver = WaiverBody.omit({ subject: true });

type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'> & { readonly projectId: string };
type Of = { readonly recordId: string };

export type PromotionCommand =
  | Command<'FilePromotion', Body<typeof PromotionBody>>
  | Command<'CorrectPromotion', Body<typeof PromotionCorrection> & Of>
  | Command<'WithdrawPromotion', Body<typeof PromotionWithdrawal> & Of>
  | Command<'WaivePromotionArticle', Body<typeof PromotionWaiver>>;

export type PromotionEvent =
  EventOf<typeof PromotionFiled | typeof PromotionCorrected | typeof PromotionWithdrawn> | RewardWaiving;
