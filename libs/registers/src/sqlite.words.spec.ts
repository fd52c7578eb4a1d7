import { join } from 'node:path';
import { wordsContract } from './contract/words.suite';
import { openSqliteWords } from './sqlite.words';

wordsContract('sqlite', (directory) => openSqliteWords({ file: join(directory, 'words.sqlite') }));
