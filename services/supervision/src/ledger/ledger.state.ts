import { type Recorded, refuse, type Refusal } from '@xmh/eventing';
import {
  Id,
  ItemsPlanned,
  KeeperNamed,
  Key,
  LedgerClosed,
  LedgerOpened,
  LedgerPrepared,
  LedgerReopened,
  LedgerWithdrawn,
} from '@xmh/contracts';
import { z } from 'zod';
import type { ProjectEvent } from '../project/project.events';

/** A ledger that was prepared: what it is about, who fills which role, and how far it has come. */
export const KeptLedger = LedgerPrepared.schema.omit({ items: true, on: true }).extend({
  status: z.enum(['prepared', 'open', 'closed', 'withdrawn']),
  /** Whether it had been open before it was closed: where a reopening leads back to. */
  opened: z.boolean(),
  /** The outcome that closed it, and the event of the conclusion. */
  closed: z.strictObject({ outcome: Key, cause: Id }).optional(),
});
export type KeptLedger = z.infer<typeof KeptLedger>;
export type Ledger = { readonly status: 'absent' } | KeptLedger;

export const noLedger: Ledger = { status: 'absent' };

export function evolveLedger(ledger: Ledger, event: Recorded<ProjectEvent>): Ledger {
  if (event.type === LedgerPrepared.type) {
    const { items: _items, on: _on, ...facts } = event.data;
    return { ...facts, status: 'prepared', opened: false };
  }
  if (ledger.status === 'absent') return ledger;
  switch (event.type) {
    case KeeperNamed.type:
      return { ...ledger, roles: { ...ledger.roles, [event.data.role]: event.data.holders } };
    case ItemsPlanned.type:
      return { ...ledger, roles: { ...ledger.roles, ...event.data.roles } };
    case LedgerOpened.type:
      return { ...ledger, status: 'open', opened: true };
    case LedgerClosed.type:
      return { ...ledger, status: 'closed', closed: { outcome: event.data.outcome, cause: event.data.cause } };
    case LedgerReopened.type:
      return { ...ledger, status: ledger.opened ? 'open' : 'prepared', closed: undefined };
    case LedgerWithdrawn.type:
      return { ...ledger, status: 'withdrawn', closed: undefined };
    default:
      return ledger;
  }
}

type Taken = KeptLedger | { readonly refused: Refusal };

/** The ledger if one was prepared. */
export const keptLedger = (ledger: Ledger): Taken =>
  ledger.status === 'absent' ? refuse('project-unknown', '没有这个项目的台账', 404) : ledger;

/** The ledger if it takes checks, claims and verifications. */
export function openLedger(ledger: Ledger): Taken {
  if (ledger.status === 'prepared') return refuse('ledger-not-open', '台账尚未建立，不能登记');
  if (ledger.status === 'closed') return refuse('ledger-closed', '项目已办结，台账不再登记');
  if (ledger.status === 'withdrawn') return refuse('ledger-withdrawn', '项目已撤项，台账不再登记');
  return keptLedger(ledger);
}

/** Closed by an outcome, or withdrawn with its project. */
export const isShut = ({ status }: Ledger): boolean => status === 'closed' || status === 'withdrawn';

/** The ledger if it takes records: one that is shut still does. */
export const filingLedger = (ledger: Ledger): Taken => (isShut(ledger) ? keptLedger(ledger) : openLedger(ledger));
