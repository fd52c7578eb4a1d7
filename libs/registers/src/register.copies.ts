import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Driver } from '@xmh/sqlite';
import { ifThere, syncFolder } from './durable.files';

/** Copies a register in one SQLite file, also one that is open, as it is at one moment. Nothing where there is none. */
export async function copySqliteRegister(file: string, target: string): Promise<void> {
  if (!existsSync(file)) return;
  const register = new Driver(file, { readonly: true });
  try {
    await register.backup(target);
  } finally {
    register.close();
  }
  const copy = new Driver(target);
  // One file that can be read from a medium nobody can write to.
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

/**
 * Copies files kept on disk, also while some come and go: the facts of each follow its bytes, so that none is there by half.
 * What is on its way in is left out.
 */
export async function copyDiskFiles(directory: string, target: string): Promise<void> {
  const names = existsSync(directory) ? await readdir(directory, { recursive: true, withFileTypes: true }) : [];
  const files = names
    .filter((each) => each.isFile() && each.parentPath !== join(directory, 'incoming'))
    .map((each) => join(each.parentPath, each.name).slice(directory.length + 1));
  for (const file of files.sort()) await copyDurably(join(directory, file), join(target, file));
}

async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  // Erased since it was listed: nothing to copy.
  await ifThere(copyFile(from, to));
  const copy = await ifThere(open(to, 'r'));
  if (!copy) return;
  await copy.sync();
  await copy.close();
  await syncFolder(dirname(to));
}
