import { start } from '@xmh/platform';
import { acceptance } from './index';

void start([acceptance]);
