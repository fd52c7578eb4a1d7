/**
 * What a reaction makes of one event. Twice must be once: its command's id derives from the event, the reaction and the target stream.
 * - done: the effect is written, or none was needed.
 * - wait: what it needs has not arrived; kept durably, tried again on every event of that project, parked after 24 hours.
 * - park: a person must look; the stream's later events queue behind it for this reaction, everything else goes on.
 */
export type ReactionAnswer =
  | { readonly answer: 'done' }
  | { readonly answer: 'wait'; readonly reason: string }
  | { readonly answer: 'park'; readonly reason: string };

/** Where a new reaction begins: it sees the whole history, or only what comes. */
export type ReactionStart = 'beginning' | 'now';

export const done: ReactionAnswer = { answer: 'done' };
