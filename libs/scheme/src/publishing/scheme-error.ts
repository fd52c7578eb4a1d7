/** One thing wrong with a document. */
export interface SchemeError {
  /** JSON pointer: /tracks/0/name */
  readonly path: string;
  readonly code:
    | 'missing'
    | 'wrong-type'
    | 'wrong-value'
    | 'unknown-property'
    | 'unknown-form'
    | 'empty-section'
    | 'duplicate'
    | 'undeclared'
    | 'never-cited'
    | 'wrong-figure'
    | 'unbuilt'
    | 'unanswerable'
    | 'dead-end';
  /** Chinese: what is wrong and what to write instead. */
  readonly message: string;
}
