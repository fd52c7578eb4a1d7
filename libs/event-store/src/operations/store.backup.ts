import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Database, Driver } from '@xmh/sqlite';
import { moveLog, mustNotExist, openReadOnly, removeLog } from '../sqlite/log.file';
import { durable, setMeta } from '../sqlite/log.schema';
import { StoreLock } from '../sqlite/store.lock';

/** Copies an open log to a new file, whole or not at all. Throws StoreRefused already-exists. */
export async function backupOf(db: Database, target: string): Promise<void> {
  mustNotExist(target);
  mkdirSync(dirname(target), { recursive: true });
  const part = `${target}.part`;
  removeLog(part);
  try {
    await db.backup(part);
    const copy = new Driver(part);
    // One file that can be read from a medium nobody can write to.
    copy.pragma('journal_mode = DELETE');
    copy.close();
    moveLog(part, target);
  } finally {
    removeLog(part);
  }
}

/** Copies a store, also one that another process has open, by SQLite's own backup. Throws StoreRefused: not-a-store, already-exists. */
export async function backup(file: string, target: string): Promise<void> {
  const db = openReadOnly(file);
  try {
    await backupOf(db, target);
  } finally {
    db.close();
  }
}

/**
 * Puts a backup in the place of a store, with a new epoch: views and reactions must be built anew from it.
 * A store already there is moved aside, not destroyed; its new name is answered. Throws StoreRefused: store-locked, not-a-store.
 */
export async function restore(from: string, file: string): Promise<string | undefined> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = StoreLock.take(file);
  const part = `${file}.restoring`;
  try {
    removeLog(part);
    await backup(from, part);
    renewEpoch(part);
    const aside = existsSync(file) ? `${file}.replaced-${new Date().toISOString().replaceAll(':', '')}` : undefined;
    if (aside !== undefined) moveLog(file, aside);
    moveLog(part, file);
    return aside;
  } finally {
    removeLog(part);
    lock.release();
  }
}

function renewEpoch(file: string): void {
  const db = new Driver(file);
  try {
    durable(db);
    setMeta(db, 'epoch', randomUUID());
  } finally {
    db.close();
  }
}
