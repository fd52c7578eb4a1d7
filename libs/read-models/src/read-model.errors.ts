/** A query named a field that its view does not declare as indexed. */
export class UndeclaredField extends Error {
  readonly code = 'undeclared-field';
  constructor(
    readonly view: string,
    readonly field: string,
  ) {
    super(`${view} declares no field ${field}`);
    this.name = 'UndeclaredField';
  }
}

/** A query that cannot be answered as asked: page size, offset, scope path or test out of bounds. */
export class UnsoundQuery extends Error {
  readonly code = 'unsound-query';
  constructor(message: string) {
    super(message);
    this.name = 'UnsoundQuery';
  }
}

/** A view whose declared fields cannot be indexed, or whose documents are not JSON. */
export class UnsoundView extends Error {
  readonly code = 'unsound-view';
  constructor(view: string, message: string) {
    super(`${view}: ${message}`);
    this.name = 'UnsoundView';
  }
}

export class UnknownBuild extends Error {
  readonly code = 'unknown-build';
  constructor(readonly id: number) {
    super(`there is no build ${id}`);
    this.name = 'UnknownBuild';
  }
}
