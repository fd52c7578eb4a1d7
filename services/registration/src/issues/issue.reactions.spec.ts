import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { derivedId, type OrganisationFacts, type Outcome, type Recorded } from '@xmh/eventing';
import { county, callId, pinned } from '../registration.suite';
import { issueIdOf } from './issue.handler';
import { IssueReactions } from './issue.reactions';
import { evolve, type Issue, type IssueEvent } from './issue.state';

const entries = ['t1', 't2', 't3'].map((key) => ({ key, name: `目标${key}`, group: 'routine' }));
const issueId = issueIdOf({ callId, track: 'routine', start: 'issue', list: 'targets' });
const begun = {
  issueId,
  callId,
  scheme: pinned.ref,
  issuer: { id: county, path: `/${county}/` },
  track: 'routine',
  start: 'issue',
  route: 'issue-targets',
  kinds: ['township', 'department'],
  organisations: 1,
  list: 'targets',
  each: 'entry' as const,
  title: '县级目标项目',
  entries,
  on: '2012-04-10',
};

/** A county of any size, its projects counted instead of kept, and a process that may die after so many of them. */
class County {
  readonly events: Recorded<IssueEvent>[] = [];
  readonly projects = new Map<string, number>();
  sent = 0;
  inHand = 0;
  mostInHand = 0;
  diesAfter = Infinity;
  private readonly children: readonly OrganisationFacts[];

  constructor(size: number) {
    this.children = Array.from({ length: size }, (_, index) => ({
      id: derivedId('unit', index),
      parent: county,
      level: 'township',
      type: index % 2 === 0 ? 'township' : 'bureau',
    }));
    this.add({ type: 'registration.projects-issued', data: begun });
  }

  async expand(afterPage: () => void = () => undefined): Promise<void> {
    const tree = { organisation: (id: string) => this.byId.get(id), children: () => this.children };
    const core = { directory: tree, schemes: { get: () => Promise.resolve(pinned) } };
    const reactions = new IssueReactions(this.issues() as never, this.handler() as never, core as never);
    for (let next = this.events.length - 1; next < this.events.length; next++) {
      const answer = await reactions.expand(this.events[next] as never);
      expect(answer).toEqual({ answer: 'done' });
      afterPage();
    }
  }

  get state(): Issue {
    return this.events.reduce<Issue>(evolve, { status: 'absent' });
  }

  private readonly byId = new Map<string, OrganisationFacts>();
  private add(event: { readonly type: string; readonly data: object }): void {
    for (const child of this.byId.size === 0 ? this.children : []) this.byId.set(child.id, child);
    const meta = { correlationId: 'spec' };
    const revision = this.events.length;
    this.events.push({ ...event, id: derivedId('event', revision), revision, meta } as never);
  }

  private issues() {
    return {
      plan: { streamOf: () => 'registration.issue-one' },
      state: () => Promise.resolve(this.state),
      handle: ({ data }: { readonly data: object }): Promise<Outcome> => {
        this.add({ type: 'registration.issue-page-expanded', data });
        return Promise.resolve(accepted);
      },
    };
  }

  private handler() {
    return {
      plan: { streamOf: ({ data }: { data: { projectId: string } }) => data.projectId },
      handle: async ({ data: { projectId } }: { data: { projectId: string } }): Promise<Outcome> => {
        if (this.sent >= this.diesAfter) throw new Error('the process dies');
        this.sent += 1;
        this.mostInHand = Math.max(this.mostInHand, ++this.inHand);
        await Promise.resolve();
        this.inHand -= 1;
        this.projects.set(projectId, (this.projects.get(projectId) ?? 0) + 1);
        return accepted;
      },
    };
  }
}

const accepted: Outcome = { kind: 'accepted', stream: '', revision: 0, position: '', repeated: false };

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held after everything that can go has gone. */
function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

describe('expanding an issue', () => {
  it('makes one project an entry for every organisation in scope', async () => {
    const small = new County(8);
    await small.expand();
    expect(small.projects.size).toBe(24);
    expect(small.state).toMatchObject({ status: 'expanded', pages: 1, reached: 8, projects: 24 });
  });

  it('goes on where it died, and writes nothing twice but what it was at', async () => {
    const one = new County(1_200);
    one.diesAfter = 2_000;
    await expect(one.expand()).rejects.toThrow('dies');
    expect(one.state).toMatchObject({ status: 'expanding', pages: 1 });
    one.diesAfter = Infinity;
    await one.expand();
    expect(one.projects.size).toBe(3_600);
    expect(one.state).toMatchObject({ status: 'expanded', pages: 3, reached: 1_200, projects: 3_600 });
    // What the page at hand had written is sent again under the same command ids: a repeat for its streams.
    expect(one.sent).toBe(3_600 + 500);
  });

  it('reaches 100,000 organisations in a stream of 201 events, a few in hand at a time, in flat memory', async () => {
    const large = new County(100_000);
    large.projects.set = () => large.projects;
    const heaps: number[] = [];
    await large.expand(() => {
      if (large.events.length % 90 === 0) heaps.push(heapInUse());
    });
    expect(large.mostInHand).toBeLessThanOrEqual(32);
    expect(heaps).toHaveLength(2);
    expect((heaps[1] ?? 0) - (heaps[0] ?? 0)).toBeLessThan(8 * 1024 * 1024);
    expect(large.state).toMatchObject({ status: 'expanded', pages: 200, reached: 100_000, projects: 300_000 });
    expect(large.sent).toBe(300_000);
    expect(large.events).toHaveLength(201);
  }, 120_000);
});
