import type { Collection, PlainEvent, View, ViewBuild, ViewCheckpoint } from '@xmh/eventing';

/** What an adapter must know of a view to keep its documents. */
export interface ViewShape {
  readonly name: string;
  readonly indexes: readonly string[];
  /** The field that holds the organisation path. */
  readonly scope: string;
}

/** One making of a view's documents. A view has one current build, which queries see, and at times one beside it. */
export interface BuildFacts {
  readonly id: number;
  readonly view: string;
  /** digestOfHandles of the view that makes it. */
  readonly handles: string;
  readonly current: boolean;
  /** Absent until the first page is written. */
  readonly checkpoint?: ViewCheckpoint;
}

/** The keeper of view documents. Every adapter passes one contract suite. Nothing in it is a source: all of it can be made again. */
export interface ReadModels {
  /** Documents of the current build, also after a later switch; empty while there is none. Throws UnsoundView for a field name it cannot index. */
  collection<Doc, E extends PlainEvent>(view: View<Doc, E>): Collection<Doc>;
  /** Builds of a view, oldest first. */
  builds(view: string): Promise<readonly BuildFacts[]>;
  /** A new, empty build; current at once when the view has no current one. */
  begin(view: ViewShape, handles: string): Promise<BuildFacts>;
  /** The side of a build that its runner writes; makes indexes that are missing. */
  build(view: ViewShape, id: number): ViewBuild;
  /** Queries see this build from now on; the view's other builds are gone. One transaction. Throws UnknownBuild. */
  makeCurrent(id: number): Promise<void>;
  drop(id: number): Promise<void>;
  /** Keys whose document or position differs between two builds, at most `most`. */
  difference(one: number, other: number, most?: number): Promise<readonly string[]>;
  /** Waiting readers are answered false. */
  close(): Promise<void>;
}
