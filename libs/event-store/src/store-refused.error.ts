/**
 * Why a store was not opened, made or replaced.
 * store-locked: another process has it · clock-mismatch: born with the other clock · not-a-store: another kind of file, or of a later release ·
 * already-exists: the target is taken · faulty: the lines or the file do not verify.
 */
export type StoreRefusedCode = 'store-locked' | 'clock-mismatch' | 'not-a-store' | 'already-exists' | 'faulty';

/** The message is a Chinese sentence for the operator; the code is stable. */
export class StoreRefused extends Error {
  constructor(
    readonly code: StoreRefusedCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreRefused';
  }
}
