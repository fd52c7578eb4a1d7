import type { EventOf } from '@xmh/eventing';
import type {
  CheckCorrected,
  CheckRecorded,
  ItemClaimed,
  ItemCorrected,
  ItemVerified,
  KeeperNamed,
  LedgerClosed,
  LedgerOpened,
  LedgerPrepared,
  LedgerReopened,
  RecordCorrected,
  RecordFiled,
} from '@xmh/contracts';

export type LedgerEvent =
  | EventOf<typeof LedgerPrepared>
  | EventOf<typeof KeeperNamed>
  | EventOf<typeof LedgerOpened>
  | EventOf<typeof LedgerClosed>
  | EventOf<typeof LedgerReopened>;
export type CheckEvent = EventOf<typeof CheckRecorded> | EventOf<typeof CheckCorrected>;
export type RecordEvent = EventOf<typeof RecordFiled> | EventOf<typeof RecordCorrected>;
export type ItemEvent = EventOf<typeof ItemClaimed> | EventOf<typeof ItemVerified> | EventOf<typeof ItemCorrected>;

/** Everything the stream of a project may hold on the supervising side. */
export type ProjectEvent = LedgerEvent | CheckEvent | RecordEvent | ItemEvent;
