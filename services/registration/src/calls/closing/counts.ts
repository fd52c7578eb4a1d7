import type { SchemeContext } from '@xmh/contracts';
import { refuse } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import { inOrder, participants, type Scheme } from '@xmh/scheme';
import { projectsOfCall } from '../../projects/project.view';
import type { CallCommand } from '../call.commands';
import type { KnownCall } from '../call.state';
import { type Counted, noShortfalls, type Shortfalls, shortfallsAfter, tracksWithLeast } from './shortfalls';

const patienceMs = 2_000;
/** What was declared and not withdrawn counts, whatever became of it. */
const declared = ['submitted', 'returned', 'out', 'established'];
export const behind = refuse('not-caught-up', '数据尚未跟上，请稍后再试');

type Pinned = SchemeContext['pinned'];

/** Who falls short in the calls that are closing. */
export class CallCounts {
  /** Of closed calls that still have pages to report: who takes part and what they declared, so that a page costs a page. */
  private readonly reporting = new Map<string, Counted>();

  constructor(private readonly core: Pick<ServiceCore, 'store' | 'directory' | 'views'>) {}

  /** A closing counts anew, since it may be refused or only rehearsed; the pages behind it go by one count, made again after a restart. */
  async shortfalls({ type, data }: CallCommand, call: KnownCall, pinned: Pinned): Promise<Shortfalls | typeof behind> {
    if (type === 'CloseCall' && call.status === 'open') {
      const counted = await this.count(call, pinned);
      return 'refused' in counted ? counted : shortfallsAfter(pinned.scheme, counted);
    }
    if (type !== 'ReportShortfalls' || call.after === undefined || call.after !== data.after) return noShortfalls;
    const counted = this.reporting.get(call.callId) ?? (await this.count(call, pinned));
    if ('refused' in counted) return counted;
    const page = shortfallsAfter(pinned.scheme, counted, call.after);
    if (page.after === undefined) this.reporting.delete(call.callId);
    else this.reporting.set(call.callId, counted);
    return page;
  }

  /** Who was there when the call closed, with what the store holds now. */
  private async count({ callId, closedAt }: KnownCall, { scheme, issuer }: Pinned): Promise<Counted | typeof behind> {
    const { store, directory, views } = this.core;
    const head = await store.head();
    const lines = views.collection(projectsOfCall);
    const caughtUp = await Promise.all([directory.reached(head, patienceMs), lines.reached(head, patienceMs)]);
    if (caughtUp.includes(false)) return behind;
    const then = ({ id }: { id: string }) => closedAt === undefined || (directory.registeredAt(id) ?? '') < closedAt;
    const organisations = inOrder(participants(scheme, issuer, directory).filter(then));
    return { organisations, taken: await this.taken(callId, scheme) };
  }

  private async taken(callId: string, scheme: Scheme): Promise<Counted['taken']> {
    const lines = this.core.views.collection(projectsOfCall);
    const counts = new Map<string, Readonly<Record<string, number>>>();
    for (const track of tracksWithLeast(scheme)) {
      const where = { callId, track, status: { in: declared }, round: { from: 1 } };
      counts.set(track, await lines.count({ scope: { everything: true }, where, by: 'organisation' }));
    }
    return (track, organisation) => counts.get(track)?.[organisation] ?? 0;
  }
}
