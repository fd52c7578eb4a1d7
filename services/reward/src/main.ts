import { start } from '@xmh/platform';
import { reward } from './index';

void start([reward]);
