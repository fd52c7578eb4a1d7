export * from './people.port';
export * from './register.errors';
export { openSqliteWords, type SqliteWords } from './sqlite.words';
export { openSqlitePeople, type SqlitePeople } from './sqlite.people';
export { openDiskFiles } from './disk.files';
export { syncFolder } from './durable.files';
export { ErasureJournal, type JournalledErasure } from './erasure.journal';
export { copyDiskFiles, copySqliteRegister } from './register.copies';
