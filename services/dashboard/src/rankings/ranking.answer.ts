import type { Reader, ServiceCore } from '@xmh/platform';
import { cards } from '../cards/card.view';
import { type Named, namesIn, organisationNamed } from '../naming/names';
import { Terms } from '../naming/terms';
import type { PlacedProjects, RankingDocument } from './ranking.document';

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
const inOrder = (figures: Readonly<Record<string, number>>, by: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...by, ...Object.keys(figures)].flatMap((key) => (figures[key] === undefined ? [] : [[key, figures[key]]])),
  );

/** The order with titles, organisations and the places decided or, until then, proposed. */
export async function rankingAnswered(core: ServiceCore, round: RankingDocument, reader: Reader): Promise<object> {
  const terms = new Terms((await core.schemes.get(round.scheme)).scheme);
  const places = round.decided ? round.places : (round.proposal?.places ?? []);
  const ids = [
    ...round.ranking.map(({ projectId }) => projectId),
    ...[...places, ...(round.proposal?.places ?? [])].flatMap(({ projects }) => projects),
  ];
  const project = await projectsNamed(core, [...new Set(ids)], reader);
  const { roundId, callId, award, openedOn, rankedOn, count, decided, decision, proposal } = round;
  const by = terms.award(award)?.ranking?.by ?? [];
  const named = (placed: readonly PlacedProjects[]) =>
    placed.map(({ place, projects }) => ({
      place,
      name: terms.place(award, place),
      projects: projects.map((projectId) => ({ projectId, ...project(projectId) })),
    }));
  return {
    ...{ roundId, callId, award, awardName: terms.awardName(award), openedOn, count, decided },
    ...(rankedOn !== undefined && { rankedOn }),
    by: by.map((figure) => ({ figure, name: terms.figure(figure) })),
    ranking: round.ranking.map((one) => {
      const place = placeOf(places, one.projectId);
      return {
        ...{ ...one, ...project(one.projectId) },
        figures: inOrder(one.figures, by),
        ...(place !== undefined && { place, placeName: terms.place(award, place) }),
      };
    }),
    ...(proposal && { proposal: { on: proposal.on, places: named(proposal.places) } }),
    ...(decision && { decision }),
    places: decided ? named(round.places) : [],
  };
}
