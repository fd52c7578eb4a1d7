import type { Standing } from '@xmh/eventing';
import { standingFor, type Tree } from '@xmh/scheme';
import type { Terms } from '../naming/terms';
import type { Candidate } from './task.candidate';

/** The posts of a reader in which a task waits for him; who is kept apart by `except` is kept apart in all of them. */
export function postsFor(
  { by, who }: Candidate,
  standings: readonly Standing[],
  { scheme }: Terms,
  tree: Tree,
): Standing[] {
  const world = { tree, scheme };
  if (!standingFor(by, standings, who, world)) return [];
  const plain = 'anyOf' in by ? { anyOf: by.anyOf } : by;
  return standings.filter((held) => standingFor(plain, [held], who, world) !== undefined);
}
