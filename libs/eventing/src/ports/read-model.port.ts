/**
 * Whose documents a reader may see: those whose scope path (the organisation's, ending with '/') begins with one of these.
 * It has no default, so a query that names none does not compile.
 */
export type Scope = { readonly within: readonly [string, ...string[]] } | { readonly everything: true };

export type Scalar = string | number | boolean;
export type Test = Scalar | { readonly in: readonly Scalar[] } | { readonly prefix: string } | Range;
export interface Range {
  readonly from?: Scalar;
  readonly to?: Scalar;
}
/** Tests by declared indexed field; all must hold. A field that is not declared throws UndeclaredField. */
export type Where = Readonly<Record<string, Test>>;

export interface Found<Doc> {
  readonly key: string;
  readonly document: Doc;
  /** Position of the last event folded in. */
  readonly position: string;
}

export interface Query {
  readonly scope: Scope;
  readonly where?: Where;
  /** Declared fields, ties broken by key. */
  readonly sort?: readonly { readonly field: string; readonly descending?: boolean }[];
  /** size: 1 to 500, 100 when left out. */
  readonly page?: { readonly size?: number; readonly offset?: number };
}

/** Documents of one view in its present build. */
export interface Collection<Doc> {
  get(key: string, scope: Scope): Promise<Found<Doc> | undefined>;
  find(query: Query): Promise<{ readonly items: readonly Found<Doc>[]; readonly total: number }>;
  /** How many: in all under `all`, or by the values of a declared field; documents without it under the empty name. */
  count(query: Pick<Query, 'scope' | 'where'> & { readonly by?: string }): Promise<Readonly<Record<string, number>>>;
  /** Resolves when everything up to the position has been folded in, or false after `ms` milliseconds of process time. */
  reached(position: string, ms: number): Promise<boolean>;
}

/** What a view has folded: a position is only good within its epoch; `handles` is the digest of the types it handles. */
export interface ViewCheckpoint {
  readonly epoch: string;
  readonly position: string;
  readonly handles: string;
}

/** A document after a page of events; undefined: it is gone. */
export interface FoldedDocument<Doc = unknown> {
  readonly key: string;
  readonly document: Doc | undefined;
  readonly position: string;
}

/** One build of a view: the side that only its runner writes. */
export interface ViewBuild<Doc = unknown> {
  checkpoint(): Promise<ViewCheckpoint | undefined>;
  load(keys: readonly string[]): Promise<ReadonlyMap<string, Found<Doc>>>;
  /** Writes documents and checkpoint in one transaction; a document whose kept position is not lower stays as it is. */
  write(documents: readonly FoldedDocument<Doc>[], checkpoint: ViewCheckpoint): Promise<void>;
}
