import { type CommandMeta, derivedId } from '@xmh/eventing';
import type { Seat, Slate } from './slate.state';

const minute = 60_000;
/** A seat waits this long for its declaration; half of it is kept back, so that no release meets a submission under way. */
const held = 10 * minute;
const keptBack = 5 * minute;

export const heldUntilFrom = (at: string): string => new Date(Date.parse(at) + held).toISOString();

/** Whether the wait is over, so that the seat may be released. */
export const isOver = ({ confirmed, heldUntil }: Pick<Seat, 'confirmed' | 'heldUntil'>, at: string): boolean =>
  !confirmed && at >= heldUntil;

/** Whether a declaration may still be submitted on the seat. */
export const isGood = ({ confirmed, heldUntil }: Pick<Seat, 'confirmed' | 'heldUntil'>, at: string): boolean =>
  confirmed || Date.parse(heldUntil) - Date.parse(at) >= keptBack;

/** The seat a request takes for a project: the same when it comes again, another once that one was taken and released. */
export const seatFor = (projectId: string, { taken }: Slate, { commandId }: Pick<CommandMeta, 'commandId'>): string =>
  derivedId(commandId, 'seat', taken[projectId] ?? 0);
