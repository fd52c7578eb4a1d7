import type { Reader, ServiceCore } from '@xmh/platform';
import { cards } from '../cards/card.view';
import { type Named, namesIn, organisationNamed } from '../naming/names';
import { Terms } from '../naming/terms';
import type { PlacedProjects, RankingDocument } from './ranking.document';
import { orderOf } from './ranking.order';
import type { Ranking } from './ranking.schema';

interface Project {
  readonly title?: string;
  readonly organisation?: Named;
}

/** Titles and organisations of projects, as far as the reader sees them: one query and one batch of names. */
export async function projectsNamed(
  core: ServiceCore,
  ids: readonly string[],
  { scope }: Reader,
): Promise<(id: string) => Project> {
  const found = new Map<string, { readonly title: string; readonly organisation: string }>();
  const size = 500;
  for (let from = 0; from < ids.length; from += size) {
    const where = { projectId: { in: ids.slice(from, from + size) } };
    const { items } = await core.views.collection(cards).find({ scope, where, page: { size } });
    for (const { key, document } of items) found.set(key, document);
  }
  const names = await namesIn(
    core,
    [...found.values()].map(({ organisation }) => organisation),
  );
  return (id) => {
    const card = found.get(id);
    return card ? { title: card.title, organisation: organisationNamed(names, card.organisation) } : {};
  };
}

const placeOf = (places: readonly PlacedProjects[], projectId: string): string | undefined =>
  places.find(({ projects }) => projects.includes(projectId))?.place;

/** The figure ranked by first comes first; the log keeps them by name. */
const inOrder = (figures: Readonly<Record<string, number>>, by: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...by, ...Object.keys(figures)].flatMap((key) => (figures[key] === undefined ? [] : [[key, figures[key]]])),
  );

/** The order with titles, organisations and the places decided or, until then, proposed; a prize taken back is marked. */
export async function rankingAnswered(
  core: ServiceCore,
  round: RankingDocument,
  { page, size }: { readonly page: number; readonly size: number },
  reader: Reader,
): Promise<Ranking> {
  const terms = new Terms((await core.schemes.get(round.scheme)).scheme);
  const { lines, stale } = await orderOf(core, round, terms, page * size, reader);
  const shown = lines.slice((page - 1) * size, page * size);
  const places = round.decided ? round.places : (round.proposal?.places ?? []);
  const ids = [
    ...shown.map(({ projectId }) => projectId),
    ...[...places, ...(round.proposal?.places ?? [])].flatMap(({ projects }) => projects),
  ];
  const project = await projectsNamed(core, [...new Set(ids)], reader);
  const by = terms.award(round.award)?.ranking?.by ?? [];
  const placed = placesNamed(round, terms, project);
  return {
    ...headOf(round, terms),
    by: by.map((figure) => ({ figure, name: terms.figure(figure) })),
    total: round.count,
    page,
    size,
    stale,
    ranking: shown.map((one) => {
      const place = placeOf(places, one.projectId);
      return {
        ...one,
        ...project(one.projectId),
        ...fallen(round, one.projectId),
        figures: inOrder(one.figures, by),
        ...(place !== undefined && { place, placeName: terms.place(round.award, place) }),
      };
    }),
    ...(round.proposal && { proposal: { on: round.proposal.on, places: placed(round.proposal.places) } }),
    places: round.decided ? placed(round.places) : [],
  };
}

function headOf(round: RankingDocument, terms: Terms) {
  const { roundId, callId, award, openedOn, rankedOn, count, decided, decision, revoked } = round;
  return {
    roundId,
    callId,
    award,
    awardName: terms.awardName(award),
    openedOn,
    count,
    decided,
    ...(rankedOn !== undefined && { rankedOn }),
    ...(decision && { decision: { ...decision } }),
    ...(revoked && { revoked: { ...revoked } }),
  };
}

/** Why and when a project's prize of this round was taken back. */
function fallen({ withdrawn }: RankingDocument, projectId: string): { withdrawn?: { reason: string; on: string } } {
  const found = withdrawn.find((one) => one.projectId === projectId);
  return found ? { withdrawn: { reason: found.reason, on: found.on } } : {};
}

const placesNamed =
  (round: RankingDocument, terms: Terms, project: (id: string) => Project) => (placed: readonly PlacedProjects[]) =>
    placed.map(({ place, projects }) => ({
      place,
      name: terms.place(round.award, place),
      projects: projects.map((projectId) => ({ projectId, ...project(projectId), ...fallen(round, projectId) })),
    }));
