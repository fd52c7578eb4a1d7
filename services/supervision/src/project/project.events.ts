import type { EventOf } from '@xmh/eventing';
import type {
  CheckCorrected,
  CheckRecorded,
  ClaimCorrected,
  ItemClaimed,
  ItemCorrected,
  ItemsPlanned,
  ItemVerified,
  KeeperNamed,
  LedgerClosed,
  LedgerOpened,
  LedgerPrepared,
  LedgerReopened,
  LedgerWithdrawn,
  RecordCorrected,
  RecordFiled,
  SupervisionWaiving,
} from '@xmh/contracts';
import type { ExpectationEvent } from '../expectations/expectation.state';

export type LedgerEvent =
  | EventOf<typeof LedgerPrepared>
  | EventOf<typeof KeeperNamed>
  | EventOf<typeof LedgerOpened>
  | EventOf<typeof LedgerClosed>
  | EventOf<typeof LedgerReopened>
  | EventOf<typeof LedgerWithdrawn>;
export type CheckEvent = EventOf<typeof CheckRecorded> | EventOf<typeof CheckCorrected>;
export type RecordEvent = EventOf<typeof RecordFiled> | EventOf<typeof RecordCorrected>;
/** A record or check with what it changes for what is owed. */
export type FiledEvent = RecordEvent | ExpectationEvent;
export type InspectedEvent = CheckEvent | ExpectationEvent;
export type ItemEvent = EventOf<
  typeof ItemsPlanned | typeof ItemClaimed | typeof ClaimCorrected | typeof ItemVerified | typeof ItemCorrected
>;

/** Everything the stream of a project may hold on the supervising side. */
export type ProjectEvent = LedgerEvent | CheckEvent | RecordEvent | ItemEvent | ExpectationEvent | SupervisionWaiving;
