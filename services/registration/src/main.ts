import { start } from '@xmh/platform';
import { registration } from './registration.service';

void start([registration]);
