/** What a data directory holds that cannot be made again from the log, and the log itself. */
export const logFile = 'events.sqlite';
export const registerFiles: readonly string[] = ['people.sqlite', 'words.sqlite'];
export const filesFolder = 'files';
export const journalFile = 'erasures.jsonl';
