import type { SchemeContext } from '@xmh/contracts';
import type { List } from '@xmh/scheme';

export interface ListContext extends SchemeContext {
  readonly callId: string;
  /** The list as the document declares it. */
  readonly declared: List;
}
