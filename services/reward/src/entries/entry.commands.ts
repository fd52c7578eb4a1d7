import type { EventOf, Command } from '@xmh/eventing';
import {
  type AssessmentConcluded,
  correction,
  type EntryAdmitted,
  type EntryWithdrawn,
  Key,
  type PrizeCorrected,
  type PrizeGranted,
  type PrizeWithdrawn,
} from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

export const PrizeWithdrawal = z.strictObject({
  award: Key,
  reason: z.string().trim().min(1).max(2000),
  on: z.iso.date().exactOptional(),
  ...overridable,
});
export const PrizeCorrection = z.strictObject({ award: Key, on: z.iso.date(), ...correction });

type Concluded = EventOf<typeof AssessmentConcluded>['data'];
/** What a conclusion tells the awards. */
export type Admission = Pick<
  Concluded,
  | 'projectId'
  | 'callId'
  | 'scheme'
  | 'issuer'
  | 'organisation'
  | 'track'
  | 'title'
  | 'declaredAt'
  | 'assessment'
  | 'round'
  | 'outcome'
  | 'figures'
  | 'on'
> & { readonly cause: string };

export type EntryCommand =
  | Command<'AdmitEntry', Admission>
  | Command<
      'WithdrawEntry',
      { readonly projectId: string; readonly assessment: string; readonly round: number; readonly cause: string }
    >
  | Command<
      'GrantPrize',
      {
        readonly projectId: string;
        readonly roundId: string;
        readonly award: string;
        readonly place: string;
        readonly on: string;
      }
    >
  | Command<
      'RevokePrize',
      {
        readonly projectId: string;
        readonly roundId: string;
        readonly award: string;
        readonly reason: string;
        readonly on: string;
      }
    >
  | Command<'CorrectPrize', { readonly projectId: string } & z.infer<typeof PrizeCorrection>>
  | Command<
      'WithdrawPrize',
      { readonly projectId: string; readonly award: string; readonly reason: string; readonly on?: string }
    >;

export type EntryEvent =
  | EventOf<typeof EntryAdmitted>
  | EventOf<typeof EntryWithdrawn>
  | EventOf<typeof PrizeGranted>
  | EventOf<typeof PrizeCorrected>
  | EventOf<typeof PrizeWithdrawn>;
