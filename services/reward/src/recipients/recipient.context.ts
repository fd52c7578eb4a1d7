import type { SchemeContext } from '@xmh/contracts';
import type { Award } from '@xmh/scheme';
import type { Known } from './known';

/** What decisions about a recipient stand on. `known` is read for a commendation or a promotion only. */
export interface RecipientContext extends SchemeContext {
  readonly award?: Award | undefined;
  readonly known?: Known | undefined;
}
