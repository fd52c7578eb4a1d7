import type { SchemeContext } from '@xmh/contracts';

export interface SlateContext extends SchemeContext {
  readonly callId: string;
  readonly organisation: string;
  /** A closed call takes nobody new, and lets no seat wait. */
  readonly isClosed: boolean;
  /** Seats on which a declaration stands submitted, confirmed or not. */
  readonly used: readonly string[];
}
