import type { Waiving } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';

/** A slate has no commands of a user's own but the waiver: seats are taken, confirmed and released by what its projects do. */
export type TakeSeat = Command<
  'TakeSeat',
  {
    readonly slateId: string;
    readonly callId: string;
    readonly organisation: string;
    readonly projectId: string;
    readonly track: string;
    readonly start: string;
  }
>;
export type ConfirmSeat = Command<'ConfirmSeat', { readonly slateId: string; readonly seat: string }>;
export type ReleaseSeat = Command<
  'ReleaseSeat',
  { readonly slateId: string; readonly seat: string; readonly because: 'not-submitted' | 'withdrawn' | 'refused' }
>;
export type WaiveOnSlate = Command<
  'WaiveOnSlate',
  Waiving & {
    readonly slateId: string;
    readonly callId: string;
    readonly organisation: string;
  }
>;
export type SlateCommand = TakeSeat | ConfirmSeat | ReleaseSeat | WaiveOnSlate;
