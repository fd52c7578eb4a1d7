import { join } from 'node:path';
import type { Files, Words } from '@xmh/eventing';
import { ErasureJournal, openDiskFiles, openSqlitePeople, openSqliteWords, type People } from '@xmh/registers';
import type { Config } from '../configuration/configuration';

export const fileTypes: readonly string[] = [
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/jpeg',
  'image/png',
  'text/csv',
  'text/plain',
];

export interface OpenRegisters {
  readonly words: Words;
  readonly people: People;
  readonly files: Files;
  readonly erasures: ErasureJournal;
  close(): void;
}

/** The erasable registers of a data directory. */
export function openRegisters({ DATA_DIR, FILE_MEGABYTES }: Config): OpenRegisters {
  const words = openSqliteWords({ file: join(DATA_DIR, 'words.sqlite') });
  const people = openSqlitePeople({ file: join(DATA_DIR, 'people.sqlite') });
  const files = openDiskFiles({
    directory: join(DATA_DIR, 'files'),
    mostBytes: FILE_MEGABYTES * 1024 * 1024,
    types: fileTypes,
  });
  return {
    words,
    people,
    files,
    erasures: new ErasureJournal(join(DATA_DIR, 'erasures.jsonl')),
    close: () => {
      words.close();
      people.close();
    },
  };
}
