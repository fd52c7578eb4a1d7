import { StoreUnavailable } from '@xmh/eventing';

/** An error of SQLite, told by its code: its class is not the same object wherever the driver is loaded. */
export const isSqliteFault = (fault: unknown): fault is { readonly code: string } =>
  typeof fault === 'object' &&
  fault !== null &&
  'code' in fault &&
  typeof fault.code === 'string' &&
  fault.code.startsWith('SQLITE_');

export const isBusy = (fault: unknown): boolean => isSqliteFault(fault) && fault.code.startsWith('SQLITE_BUSY');

/** What a caller hears once the disk did not take a write. */
export const writeFault = (outcome: StoreUnavailable['outcome'], cause: unknown): StoreUnavailable =>
  new StoreUnavailable(outcome, '写盘失败，事件库已停止；请检查磁盘后重新启动', { cause });
