import { start } from '@xmh/platform';
import { directory } from './directory.service';

void start([directory]);
