import { ComputedFigure, Id, Key, streams } from '@xmh/contracts';
import { foldInto, type Recorded } from '@xmh/eventing';
import { openedCall, ProblemException, type ServiceCore } from '@xmh/platform';
import { awardOf, whyFigure } from '@xmh/scheme';
import { z } from 'zod';
import { streamsOfProject } from '../honours/standing';
import { conclusionsOf } from '../projects/project.facts';
import { type ProjectRow, projectRows } from '../projects/project.view';
import { Projects } from '../projects/projects';
import { countsOf, summary } from './candidate';
import type { CommendationRow } from './commendation.view';
import { populationFor } from './population.reading';

const Line = z.strictObject({
  projectId: Id,
  title: z.string(),
  track: Key,
  outcomes: z.record(Key, Key),
  /** Streams and events of the conclusions it was judged by. */
  stream: z.string(),
  conclusions: z.array(Id).readonly(),
});
type Line = z.infer<typeof Line>;
/** Why a figure of a commendation is what it is. */
export const FigureAnswer = z.strictObject({
  figure: ComputedFigure,
  words: z.string(),
  /** How far projects were read when it was given. */
  seen: z.string(),
  /** Of a figure that counts: counted again from the events up to `seen`; `agrees`: it comes to the same projects. */
  agrees: z.boolean().exactOptional(),
  counted: z.array(Line).exactOptional(),
  notCounted: z.array(Line).exactOptional(),
});
export type FigureAnswer = z.infer<typeof FigureAnswer>;

export async function figureAnswered(core: ServiceCore, row: CommendationRow, key: string): Promise<FigureAnswer> {
  const figure = row.figures.find((one) => one.key === key);
  if (!figure) throw new ProblemException(404, 'figure-unknown', '这项表彰没有这一指标');
  const words = whyFigure(row.figures as never, key)?.words ?? figure.name;
  const plain = { figure, words, seen: row.seen };
  const kept = row.counted.find((one) => one.figure === key);
  if (!kept) return plain;
  const count = await countedAgain(core, row, key);
  if (!count) return plain;
  const agrees = summary(count).digest === kept.digest;
  return { ...plain, agrees, counted: count.counted.map(line), notCounted: count.others.map(line) };
}

const line = (row: ProjectRow): Line => ({
  projectId: row.projectId,
  title: row.title,
  track: row.track,
  outcomes: Object.fromEntries(Object.entries(row.conclusions).map(([key, { outcome }]) => [key, outcome])),
  stream: streams.acceptance(row.projectId),
  conclusions: conclusionsOf(row),
});

/** The same query over the same facts: what has changed since is folded anew up to the position the decision had seen. */
async function countedAgain(core: ServiceCore, row: CommendationRow, key: string) {
  const call = await openedCall(core, row.callId);
  const pinned = call && (await core.schemes.get(call.scheme));
  const award = pinned && awardOf(pinned.scheme, row.award);
  if (!pinned || !award) return undefined;
  const home = { id: row.organisation, path: row.path };
  const { directory } = core;
  const now = await populationFor(new Projects(core, ''), award, { home, callId: row.callId, pinned, directory });
  const then: ProjectRow[] = [];
  for (const { projectId } of now) {
    const standing = await rowAt(core, projectId, row.seen);
    if (standing) then.push(standing);
  }
  const known = { seen: row.seen, name: '', organisation: home, population: then, records: [] };
  const candidacy = { award, callId: row.callId, subject: row.subject, known, on: row.on, today: row.on };
  const who = { organisation: home.id, issuer: pinned.issuer };
  return countsOf(candidacy, { pinned, directory, who }).find(({ figure }) => figure === key);
}

async function rowAt(core: ServiceCore, projectId: string, position: string): Promise<ProjectRow | undefined> {
  const found = await core.views.collection(projectRows).get(projectId, { everything: true });
  if (found && found.position <= position) return found.document;
  const read = await Promise.all(streamsOfProject(projectId).map((stream) => core.store.read(stream)));
  const events = read
    .flat()
    .filter((event) => event.position <= position)
    .sort((one, other) => (one.position < other.position ? -1 : 1));
  const documents = new Map<string, { document: ProjectRow | undefined; position: string }>();
  for (const event of events) {
    if (Object.hasOwn(projectRows.on, event.type)) {
      foldInto(projectRows, documents, core.catalogue.lifted(event) as unknown as Recorded<never>);
    }
  }
  return documents.get(projectId)?.document;
}
