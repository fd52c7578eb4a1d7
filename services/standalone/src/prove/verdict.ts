/** What came of one row: whether it proves its article, the step that showed it, and how. */
export interface Verdict {
  readonly article: string;
  readonly proved: boolean;
  readonly step: string;
  readonly how: string;
}
