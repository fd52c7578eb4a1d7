export { StoreBorn, type ClockKind } from './birth/store-born.event';
export { StoreRefused, type StoreRefusedCode } from './store-refused.error';
export { openSqliteStore, type SqliteEventStore, type SqliteStoreOptions } from './sqlite.event-store';
export type { Probe } from './sqlite/group.commit';
