/** What one test of one article came to. `tried` and `limit` are Chinese words shown to the user. */
export interface Verdict {
  readonly article: string;
  readonly holds: boolean;
  /** Whom or what it is about: a title, a name. */
  readonly subject: string;
  readonly tried?: string;
  readonly limit?: string;
  /** Refuses whatever the degree, and nothing sets it aside: who may, and what a value must look like. */
  readonly strict?: true;
}

/** A default article that was set aside; `waiver` is the id of the event that released it beforehand. */
export interface SetAside {
  readonly article: string;
  readonly reason: string;
  readonly waiver?: string;
}
