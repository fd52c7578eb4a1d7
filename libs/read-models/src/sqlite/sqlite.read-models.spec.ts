import { join } from 'node:path';
import { readModelContract } from '../contract/read-model.suite';
import { openSqliteReadModels } from './sqlite.read-models';

readModelContract('sqlite', (directory) => openSqliteReadModels({ file: join(directory, 'views.sqlite') }));
