import { start } from '@xmh/platform';
import { dashboard } from './index';

void start([dashboard]);
