import { streams } from '@xmh/contracts';
import { endOfDay, type PlainEvent, type Scope, type View, type Where } from '@xmh/eventing';
import { ProblemException, type ServiceCore } from '@xmh/platform';
import { type ProjectRow, projectRows } from '../projects/project.view';
import { type RecordRow, recordRows } from '../records/record.view';

/** Today as it stands, or the end of a day. */
export interface Day {
  readonly scope: Scope;
  readonly asOf?: string;
}

const most = 2_000;
const size = 500;
const atOnce = 50;

/** Documents of a view under a test that a reader may see, as they stood on his day; at most 2,000. */
export async function standing<Doc extends object, E extends PlainEvent>(
  core: ServiceCore,
  view: View<Doc, E>,
  where: Where,
  { scope, asOf, streamsOf }: Day & { readonly streamsOf: (document: Doc) => readonly string[] },
): Promise<Doc[]> {
  const found: { readonly key: string; readonly document: Doc }[] = [];
  for (;;) {
    const page = { size, offset: found.length };
    const { items, total } = await core.views.collection(view).find({ scope, where, page });
    if (total > most) throw new ProblemException(422, 'too-wide', '查询范围过大', { detail: `一次最多 ${most} 项` });
    found.push(...items);
    if (items.length < size) break;
  }
  if (asOf === undefined) return found.map(({ document }) => document);
  const then: Doc[] = [];
  for (let from = 0; from < found.length; from += atOnce) {
    const some = found.slice(from, from + atOnce);
    const own = [...new Set(some.flatMap(({ document }) => streamsOf(document)))];
    const folded = await core.views.asOf(view, own, asOf);
    then.push(...some.flatMap(({ key }) => folded.get(key) ?? []));
  }
  return then;
}

/** A stream's state as it stood at the end of a day; its own stream holds its own events. */
export async function stateAsOf<S>(
  { store, catalogue }: ServiceCore,
  { initial, evolve }: { readonly initial: S; readonly evolve: (state: S, event: never) => S },
  stream: string,
  day: string,
): Promise<S> {
  const until = endOfDay(day);
  const events = (await store.read(stream)).filter(({ meta }) => meta.at <= until);
  return events.reduce((state, event) => evolve(state, catalogue.lifted(event) as never), initial);
}

export const streamsOfProject = (projectId: string): string[] => [
  streams.registration(projectId),
  streams.acceptance(projectId),
  streams.reward(projectId),
];

const everything: Scope = { everything: true };

/** Projects by id, whoever may see them: what honours rest on. */
export async function projectsById(
  core: ServiceCore,
  ids: Iterable<string>,
  asOf: string | undefined,
): Promise<ReadonlyMap<string, ProjectRow>> {
  const rows = new Map<string, ProjectRow>();
  for (const id of new Set(ids)) {
    const row =
      asOf === undefined
        ? (await core.views.collection(projectRows).get(id, everything))?.document
        : (await core.views.asOf(projectRows, streamsOfProject(id), asOf)).get(id);
    if (row) rows.set(id, row);
  }
  return rows;
}

/** Records by the subject they are about. */
export async function recordsAbout(
  core: ServiceCore,
  subjects: Iterable<string>,
  asOf: string | undefined,
): Promise<ReadonlyMap<string, RecordRow>> {
  const rows = new Map<string, RecordRow>();
  const streamsOf = ({ subject }: RecordRow) => [streams.supervision(subject), streams.reward(subject)];
  for (const subject of new Set(subjects)) {
    const day = { scope: everything, ...(asOf !== undefined && { asOf }), streamsOf };
    for (const row of await standing(core, recordRows, { subject }, day)) rows.set(row.recordId, row);
  }
  return rows;
}
