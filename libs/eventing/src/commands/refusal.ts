/** An article that stands against a command, in the words of the paper, and who may set it aside. */
export interface ArticleRefusal {
  readonly article: string;
  readonly text: string;
  readonly source: string;
  readonly degree: 'invariant' | 'default' | 'recorded';
  readonly subject: string;
  readonly tried?: string | undefined;
  readonly limit?: string | undefined;
  readonly overrideBy?: unknown;
  /** Whether the sender of this command may set it aside. */
  readonly mayYou: boolean;
}

/** An expected no: a value, never thrown. 403 not he · 404 no such thing · 409 not in this state · 422 a rule refuses. */
export interface Refusal {
  /** States the fact, kebab-case, stable over releases. */
  readonly code: string;
  /** One Chinese sentence for the user. */
  readonly message: string;
  readonly status: 403 | 404 | 409 | 422;
  readonly articles?: readonly ArticleRefusal[];
}
