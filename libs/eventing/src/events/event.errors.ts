/** A type or version that this release cannot read: answered 503 or paused, never ignored. */
export class UnknownEvent extends Error {
  constructor(
    readonly type: string,
    readonly version?: number,
  ) {
    super(`this release does not know ${type}${version === undefined ? '' : ` version ${version}`}`);
    this.name = 'UnknownEvent';
  }
}

/** A decider made an event its own schema refuses: a fault of the product. */
export class MalformedEvent extends Error {
  constructor(
    readonly type: string,
    detail: string,
  ) {
    super(`${type} does not fit its schema: ${detail}`);
    this.name = 'MalformedEvent';
  }
}
