import { Chain, derivedId, jsonOf, type StoredEvent } from '@xmh/eventing';
import { z } from 'zod';
import type { FaultKind } from './fault';

const record = z.record(z.string(), z.unknown());
const envelope = z.strictObject({
  id: z.string(),
  stream: z.string(),
  revision: z.int().min(0),
  type: z.string(),
  version: z.int().min(1),
  data: record,
  meta: z.looseObject({ commandId: z.string() }),
  previous: z.string(),
  hash: z.string(),
});

interface Followed {
  readonly chain: Chain;
  commandId: string;
  index: number;
}

export interface Checked {
  /** Left out when the text is no event. */
  readonly event?: StoredEvent;
  readonly faults: readonly FaultKind[];
}

/** Checks kept events by themselves: form, id and the chain of each stream. Feed it a log in position order. */
export class EventCheck {
  private readonly streams = new Map<string, Followed>();

  check(json: string): Checked {
    const event = eventIn(json);
    if (!event) return { faults: ['json'] };
    const faults: FaultKind[] = [];
    if (jsonOf(event) !== json) faults.push('canonical');
    const followed = this.follow(event);
    const broken = followed.chain.next(event);
    if (broken) faults.push(broken.fault);
    if (derivedId(event.meta.commandId, event.stream, followed.index) !== event.id) faults.push('id');
    return { event, faults };
  }

  /** The stream's chain, and the event's place among those of its command. */
  private follow(event: StoredEvent): Followed {
    const { stream, meta } = event;
    const followed = this.streams.get(stream) ?? { chain: new Chain(stream), commandId: '', index: 0 };
    followed.index = followed.commandId === meta.commandId ? followed.index + 1 : 0;
    followed.commandId = meta.commandId;
    this.streams.set(stream, followed);
    return followed;
  }
}

function eventIn(json: string): StoredEvent | undefined {
  try {
    return envelope.safeParse(JSON.parse(json)).data as StoredEvent | undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}
