/** Another append won: read the stream afresh. */
export class RevisionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${stream} is at revision ${actual}, not ${expected}`);
    this.name = 'RevisionConflict';
  }
}

/** An event or an append above the limits of the port; nothing was written. */
export class TooLarge extends Error {
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`${bytes} bytes, at most ${limit}`);
    this.name = 'TooLarge';
  }
}

/** The store could not answer. `outcome` says whether an append may have been written. */
export class StoreUnavailable extends Error {
  constructor(
    readonly outcome: 'unknown' | 'not-written',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}
