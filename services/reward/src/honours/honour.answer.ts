import { Article, Day, Id, Key, Recipient } from '@xmh/contracts';
import type { ServiceCore } from '@xmh/platform';
import type { Award, Scheme } from '@xmh/scheme';
import { z } from 'zod';
import { streamOfRecipient } from '../recipients/recipient.handler';
import { type CommendationRow, commendationRows } from '../commendations/commendation.view';
import { type ProjectRow, projectRows } from '../projects/project.view';
import { Fallen, fallenUnder } from './fallen';
import { Named, organisationNamed } from './named';
import { type Day as AsOf, projectsById, recordsAbout, standing, streamsOfProject } from './standing';

const given = { organisation: Named, on: Day, revision: z.int() };
const PrizeLine = z.strictObject({ projectId: Id, title: z.string(), roundId: Id, ...given });
type PrizeLine = z.infer<typeof PrizeLine>;
const CommendationLine = z.strictObject({
  commendationId: Id,
  object: Recipient,
  subject: Id,
  /** The project's title; of an organisation or a person: see `organisation` and the directory. */
  title: z.string().exactOptional(),
  ...given,
  /** What it rested on and no longer stands: to be looked at by whoever grants it. */
  fallen: z.array(Fallen),
});
type CommendationLine = z.infer<typeof CommendationLine>;
/** One award of the document, with the article it is given under. */
export const AwardLines = z.strictObject({
  award: Key,
  name: z.string(),
  article: Article,
  places: z.array(z.strictObject({ place: Key, name: z.string(), projects: z.array(PrizeLine) })),
  commendations: z.array(CommendationLine),
});
export type AwardLines = z.infer<typeof AwardLines>;

/** Prizes and commendations of a call that stand, in the document's order. */
export async function awardsOf(core: ServiceCore, scheme: Scheme, callId: string, day: AsOf): Promise<AwardLines[]> {
  const prized = await standing(
    core,
    projectRows,
    { callId, prized: true },
    {
      ...day,
      streamsOf: ({ projectId }) => streamsOfProject(projectId),
    },
  );
  const commended = await standing(
    core,
    commendationRows,
    { callId },
    {
      ...day,
      streamsOf: (row) => [streamOfRecipient(row)],
    },
  );
  const commendations = await commendationLines(
    core,
    commended.filter(({ withdrawn }) => !withdrawn),
    day,
  );
  return (scheme.rewards?.awards ?? []).map((award) => ({
    award: award.key,
    name: award.name,
    article: award.steps.at(-1)?.article ?? award.article,
    places: placesOf(core, award, prized),
    commendations: commendations.flatMap(({ award: key, line }) => (key === award.key ? [line] : [])),
  }));
}

const placesOf = (core: ServiceCore, award: Award, rows: readonly ProjectRow[]): AwardLines['places'] =>
  (award.places ?? []).map(({ key, name }) => ({
    place: key,
    name,
    projects: rows.flatMap(({ projectId, title, organisation, prizes }) =>
      prizes
        .filter((prize) => prize.award === award.key && prize.place === key)
        .map(({ roundId, on, revision }) => ({
          projectId,
          title,
          roundId,
          on,
          revision,
          organisation: organisationNamed(core, organisation),
        })),
    ),
  }));

async function commendationLines(
  core: ServiceCore,
  rows: readonly CommendationRow[],
  { asOf }: AsOf,
): Promise<{ readonly award: string; readonly line: CommendationLine }[]> {
  const own = rows.flatMap(({ object, subject }) => (object === 'project' ? [subject] : []));
  const counted = rows.flatMap((row) => row.counted.flatMap(({ head }) => head.map(({ projectId }) => projectId)));
  const projects = await projectsById(core, [...own, ...counted], asOf);
  const files = await recordsAbout(
    core,
    rows.flatMap(({ subject, records }) => (records.length > 0 ? [subject] : [])),
    asOf,
  );
  return rows
    .map((row) => {
      const { commendationId, object, subject, on, revision } = row;
      const title = object === 'project' ? projects.get(subject)?.title : undefined;
      return {
        award: row.award,
        line: {
          commendationId,
          object,
          subject,
          on,
          revision,
          ...(title !== undefined && { title }),
          organisation: organisationNamed(core, row.organisation),
          fallen: fallenUnder(row, projects, files),
        },
      };
    })
    .sort(({ line: one }, { line: other }) => compare(one.on, other.on) || compare(one.subject, other.subject));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
