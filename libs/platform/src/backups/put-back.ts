import { existsSync, statSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { restore, StoreRefused } from '@xmh/event-store';
import { copyDiskFiles, copySqliteRegister, ErasureJournal } from '@xmh/registers';
import { filesFolder, journalFile, logFile, registerFiles } from './data.layout';

/**
 * Puts a backup in the place of a data directory that no process has open; what was there is moved aside, and the folder it
 * went to is answered. Erasures that came after the backup are kept in the journal and carried out by the next start, before
 * the first request. Throws StoreRefused not-a-store, store-locked.
 */
export async function putBack(source: string, dataDir: string): Promise<string | undefined> {
  if (!existsSync(source) || !statSync(source).isDirectory()) {
    throw new StoreRefused('not-a-store', `${source} 不是备份文件夹`);
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // The log first: it is refused while a process has it, and nothing else was touched.
  const oldLog = await restore(join(source, logFile), join(dataDir, logFile));
  const aside = oldLog === undefined ? undefined : join(dataDir, oldLog.slice(oldLog.lastIndexOf('replaced-')));
  if (oldLog !== undefined && aside !== undefined) {
    await mkdir(aside, { mode: 0o700 });
    for (const each of withSqliteFiles(logFile))
      await move(`${oldLog}${each.slice(logFile.length)}`, join(aside, each));
  }
  for (const name of [...registerFiles.flatMap(withSqliteFiles), filesFolder]) {
    if (aside !== undefined) await move(join(dataDir, name), join(aside, name));
  }
  for (const name of registerFiles) await copySqliteRegister(join(source, name), join(dataDir, name));
  await copyDiskFiles(join(source, filesFolder), join(dataDir, filesFolder));
  await new ErasureJournal(join(dataDir, journalFile)).add(await new ErasureJournal(join(source, journalFile)).read());
  return aside;
}

const withSqliteFiles = (name: string): string[] => [name, `${name}-wal`, `${name}-shm`];

async function move(from: string, to: string): Promise<void> {
  if (existsSync(from)) await rename(from, to);
}
