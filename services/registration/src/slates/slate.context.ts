import type { SchemeContext } from '@xmh/contracts';

export interface SlateContext extends SchemeContext {
  readonly callId: string;
  readonly organisation: string;
  /** Seats on which a declaration stands submitted, confirmed or not. */
  readonly used: readonly string[];
}
