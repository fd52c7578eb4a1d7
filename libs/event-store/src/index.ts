export { StoreBorn, type ClockKind } from './birth/store-born.event';
export { StoreRefused, type StoreRefusedCode } from './store-refused.error';
export { openSqliteStore, type SqliteEventStore, type SqliteStoreOptions } from './sqlite.event-store';
export type { Probe } from './sqlite/group.commit';
export { type Verified, verify } from './operations/log.verification';
export { type Fault, type FaultKind, sentenceOf } from './operations/fault';
export { exportLines } from './operations/log.export';
export { importLines } from './operations/log.import';
export { backup, restore } from './operations/store.backup';
