import { start } from '@xmh/eventing';
import type { Bus } from '../bus/bus.port';
import type { HoldKind } from '../bus/holds.port';
import type { ReactionGroup } from '../groups/reaction.group';

export interface ReactionStatus {
  readonly group: string;
  /** Places between the head and what is handled or held, over all lanes; in the embedded mode a count of events. */
  readonly lag: number;
  readonly parked: number;
  readonly waiting: number;
  /** Streams at an event that this release cannot read. */
  readonly paused: number;
  /** The reaction has met a fault of its own and needs a new start. */
  readonly stalled: boolean;
}

export async function statusOf(group: ReactionGroup, bus: Bus): Promise<ReactionStatus> {
  const heads = Object.entries(await bus.places(group.selection, 'now'));
  const behind = ([lane, head]: [string, string]): number => Number(BigInt(head) - BigInt(group.places[lane] ?? start));
  const count = (wanted: HoldKind): number => group.holds.filter(({ kind }) => kind === wanted).length;
  return {
    group: group.name,
    lag: heads.map(behind).reduce((sum, lag) => sum + Math.max(0, lag), 0),
    parked: count('parked'),
    waiting: count('waiting'),
    paused: count('paused'),
    stalled: group.stalled !== undefined,
  };
}
