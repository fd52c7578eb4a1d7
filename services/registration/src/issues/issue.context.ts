import type { ListEntry, SchemeContext } from '@xmh/contracts';
import type { List, Start, Track } from '@xmh/scheme';

export interface IssueContext extends SchemeContext {
  readonly callId: string;
  readonly track: Track;
  readonly start: Start;
  /** The list that goes down, with its entries as they are fixed or as the document has them. */
  readonly list?: { readonly declared: List; readonly entries: readonly ListEntry[] };
  readonly isFixed: (list: string) => boolean;
}
