import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { backup, StoreRefused } from '@xmh/event-store';
import { copyDiskFiles, copySqliteRegister, ErasureJournal, syncFolder } from '@xmh/registers';
import { filesFolder, journalFile, logFile, registerFiles } from './data.layout';

/**
 * Copies a data directory, also one in use, into a new folder of the same layout, whole or not at all. The log goes first and
 * what it refers to after it: words and files are kept before their event is recorded, so the copy lacks none of them.
 * Throws StoreRefused not-a-store, already-exists.
 */
export async function backUp(dataDir: string, target: string): Promise<void> {
  if (existsSync(target)) throw new StoreRefused('already-exists', `${target} 已经存在，不会覆盖`);
  const part = `${resolve(target)}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    await backup(join(dataDir, logFile), join(part, logFile));
    for (const name of registerFiles) await copySqliteRegister(join(dataDir, name), join(part, name));
    await copyDiskFiles(join(dataDir, filesFolder), join(part, filesFolder));
    await new ErasureJournal(join(part, journalFile)).add(await new ErasureJournal(join(dataDir, journalFile)).read());
    await rename(part, target);
    await syncFolder(dirname(resolve(target)));
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
