import type { Reader, ServiceCore } from '@xmh/platform';
import { z } from 'zod';
import { callsOf } from '../calls/call.source';
import type { CardDocument } from '../cards/card.document';
import { cardSource } from '../cards/card.source';
import { everyOne } from '../days/everything';
import { listed } from '../days/list';
import { dayFor } from '../days/today';
import { expectationSource } from '../expectations/expectation.source';
import { ArticleWords, articleWords } from '../naming/article.words';
import { Named } from '../naming/names';
import { postName, Terms } from '../naming/terms';
import { paperSource } from '../papers/paper.source';
import { rankingSource } from '../rankings/ranking.source';
import { batchTasks, closingOf, closingTask, paperTasks, roundTasks } from './call.tasks';
import { expectationTasks } from './expectation.tasks';
import { projectTasks } from './project.tasks';
import { type Candidate, TaskAct, TaskSubject } from './task.candidate';
import { postsFor } from './waiting-for';

export const Task = z.strictObject({
  act: TaskAct,
  says: z.string(),
  /** The post of the reader in which it waits for him. */
  post: z.string(),
  postName: z.string(),
  postAt: Named,
  subject: TaskSubject,
  callId: z.string(),
  title: z.string().optional(),
  organisation: Named.optional(),
  article: ArticleWords,
  since: z.string().optional(),
  until: z.string().optional(),
  overdue: z.boolean(),
});
export type Task = z.infer<typeof Task>;
export const Tasks = listed(Task).extend({ asOf: z.string() });
export type Tasks = z.infer<typeof Tasks>;

interface Waiting {
  readonly candidate: Candidate;
  readonly terms: Terms;
}

/**
 * Everything that waits for the reader in each of his posts: what is overdue, then what is to be done now, then records owed by a
 * later day; the soonest due first, then what waits longest.
 */
export async function tasksFor(core: ServiceCore, callId: string | undefined, reader: Reader): Promise<Task[]> {
  const { directory } = core;
  const standings = directory.standings(reader.person);
  const day = dayFor(core, reader);
  const waiting = await waitingIn(core, callId, reader, day);
  const tasks = waiting.flatMap(({ candidate, terms }) =>
    postsFor(candidate, standings, terms, directory).map(({ post, organisation: id }): Task => {
      const { act, says, subject, callId: call, title, since, until, article, who } = candidate;
      const own = who.organisation === undefined ? undefined : directory.organisation(who.organisation);
      return {
        act,
        says,
        post,
        postName: postName(post),
        postAt: { id, name: directory.organisation(id)?.name ?? '' },
        subject,
        callId: call,
        article: articleWords(terms, article),
        ...(title !== undefined && { title }),
        ...(own && { organisation: { id: own.id, name: own.name } }),
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
        overdue: until !== undefined && until < day,
      };
    }),
  );
  const turn = ({ overdue, act }: Task): number => (overdue ? 0 : act === 'file-record' ? 2 : 1);
  const key = (task: Task): string => {
    const { until = '9999', since = '9999', act, subject } = task;
    return `${turn(task)} ${until} ${since} ${act} ${subject.id}`;
  };
  return tasks.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

const underWay = ['drafted', 'issued', 'declared', 'returned', 'established'];

async function waitingIn(
  core: ServiceCore,
  callId: string | undefined,
  reader: Reader,
  day: string,
): Promise<Waiting[]> {
  const of = callId === undefined ? {} : { callId };
  const [calls, cards, papers, rounds, owed] = await Promise.all([
    callsOf(core, reader),
    everyOne(cardSource(core), { ...of, stage: { in: underWay } }, reader),
    everyOne(paperSource(core), { ...of, waiting: true }, reader),
    everyOne(rankingSource(core), of, reader),
    everyOne(expectationSource(core), { ...of, met: false }, reader),
  ]);
  const called = calls.filter((call) => callId === undefined || call.callId === callId);
  const all = await termsOf(core, [...called, ...cards, ...papers, ...rounds, ...owed]);
  const byCall = new Map(called.map((call) => [call.callId, call]));
  const byProject = new Map(cards.map((card) => [card.projectId, card]));
  const each = <Doc extends Pinned>(documents: readonly Doc[], tasks: (terms: Terms, one: Doc) => Candidate[]) =>
    documents.flatMap((one) => tasks(all(one), one).map((candidate) => ({ candidate, terms: all(one) })));
  return [
    ...each(cards, (terms, card) => projectTasks(terms, card, closingOf(terms, byCall.get(card.callId), card.track))),
    ...each(called, (terms, call) => closingTask(terms, call, day)),
    ...each(papers, paperTasks),
    ...each(rounds, roundTasks),
    ...each(owed, (terms, one) => expectationTasks(terms, one, byProject.get(one.subject.id), day)),
    ...bySchemes(cards, all).flatMap(([terms, own]) =>
      batchTasks(terms, own, papers).map((candidate) => ({ candidate, terms })),
    ),
  ];
}

type Pinned = Pick<CardDocument, 'scheme'>;

async function termsOf(core: ServiceCore, documents: readonly Pinned[]): Promise<(one: Pinned) => Terms> {
  const known = new Map<string, Terms>();
  for (const { scheme } of documents) {
    if (!known.has(scheme.digest)) known.set(scheme.digest, new Terms((await core.schemes.get(scheme)).scheme));
  }
  return ({ scheme }) => {
    const terms = known.get(scheme.digest);
    if (!terms) throw new Error(`scheme ${scheme.id} was not read`);
    return terms;
  };
}

function bySchemes(cards: readonly CardDocument[], terms: (one: Pinned) => Terms): [Terms, CardDocument[]][] {
  const groups = new Map<Terms, CardDocument[]>();
  for (const card of cards) {
    const own = groups.get(terms(card));
    if (own) own.push(card);
    else groups.set(terms(card), [card]);
  }
  return [...groups];
}
