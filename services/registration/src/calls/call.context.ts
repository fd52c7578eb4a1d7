import type { SchemeContext } from '@xmh/contracts';
import type { Shortfalls } from './closing/shortfalls';

export interface CallContext extends SchemeContext {
  /** How many calls there are already, for each of the paper's frequencies. */
  readonly opened: readonly number[];
  /** A page of those that fall short, as their declarations stand now. */
  readonly shortfalls: Shortfalls;
}
