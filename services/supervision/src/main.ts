import { start } from '@xmh/platform';
import { supervision } from './index';

void start([supervision]);
