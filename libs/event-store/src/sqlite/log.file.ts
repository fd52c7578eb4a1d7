import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Database, Driver } from '@xmh/sqlite';
import { StoreRefused } from '../store-refused.error';
import { mustBeLog, openingFault } from './log.schema';

/** Reads a log, also one in use, as it was at one moment. Throws StoreRefused not-a-store. */
export function readingLog<T>(file: string, read: (db: Database) => T): T {
  const db = openReadOnly(file);
  try {
    return db.transaction(() => read(db))();
  } finally {
    db.close();
  }
}

/** Opens a log for reading beside whoever has it. Throws StoreRefused not-a-store. */
export function openReadOnly(file: string): Database {
  if (!existsSync(file)) throw new StoreRefused('not-a-store', `${file} 不存在`);
  const db = new Driver(file, { readonly: true });
  try {
    mustBeLog(db, file);
    return db;
  } catch (fault) {
    db.close();
    throw openingFault(file, fault);
  }
}

/** The file and what SQLite keeps beside it. */
const filesOf = (file: string): string[] => [file, `${file}-wal`, `${file}-shm`];

export const removeLog = (file: string): void => filesOf(file).forEach((each) => rmSync(each, { force: true }));

/** Moves a closed log, with what SQLite keeps beside it, and makes the move durable. */
export function moveLog(from: string, to: string): void {
  for (const [index, each] of filesOf(from).entries()) {
    const target = filesOf(to)[index];
    if (target !== undefined && existsSync(each)) renameSync(each, target);
  }
  const folder = openSync(dirname(to), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

export function mustNotExist(file: string): void {
  if (existsSync(file)) throw new StoreRefused('already-exists', `${file} 已经存在，不会覆盖`);
}
