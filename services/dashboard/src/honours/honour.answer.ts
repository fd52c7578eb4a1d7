import { type Award, hundredthsWords } from '@xmh/scheme';
import type { CardDocument } from '../cards/card.document';
import { articleWords } from '../naming/article.words';
import { type Named, type Names, organisationNamed, personNamed } from '../naming/names';
import type { Terms } from '../naming/terms';
import type { CommendationDocument } from './commendation.view';
import type { AwardHonours, Promotions } from './honour.schema';

export interface Held {
  /** Cards of projects with a prize, a commendation or a promotion. */
  readonly cards: readonly CardDocument[];
  readonly commendations: readonly CommendationDocument[];
}

/** Who holds what, by award and place, in the document's order, each place by title; awards nobody holds are left out. */
export function awardsHeld(terms: Terms, { cards, commendations }: Held, names: Names): AwardHonours[] {
  return (terms.scheme.rewards?.awards ?? []).flatMap((award) => {
    const places = (award.places ?? []).flatMap(({ key: place, name }) => {
      const projects = holders(cards, award.key, place, names);
      return projects.length === 0 ? [] : [{ place, name, projects }];
    });
    const own = commendations.filter((one) => one.award === award.key);
    if (places.length === 0 && own.length === 0) return [];
    return [{ ...headOf(award, terms), places, recipients: recipients(own, cards, names) }];
  });
}

const headOf = ({ key, name, article, object }: Award, terms: Terms) => ({
  award: key,
  name,
  object,
  article: articleWords(terms, article),
});

const holders = (cards: readonly CardDocument[], award: string, place: string, names: Names) =>
  byTitle(
    cards.flatMap(({ projectId, title, organisation, prizes }) =>
      prizes
        .filter((prize) => prize.award === award && prize.place === place)
        .map(({ roundId, on }) => ({
          projectId,
          title,
          roundId,
          on,
          organisation: organisationNamed(names, organisation),
        })),
    ),
  );

function recipients(
  commendations: readonly CommendationDocument[],
  cards: readonly CardDocument[],
  names: Names,
): AwardHonours['recipients'] {
  const cardOf = (id: string) => cards.find(({ projectId }) => projectId === id);
  const subjectOf = ({ object, subject }: CommendationDocument): Named => {
    if (object === 'organisation') return organisationNamed(names, subject);
    if (object === 'person') return personNamed(names, subject);
    return { id: subject, name: cardOf(subject)?.title ?? '' };
  };
  const given = commendations.map((one) => ({
    commendationId: one.commendationId,
    subject: subjectOf(one),
    on: one.on,
    ...withdrawn(cardOf(one.subject)),
    organisation: organisationNamed(names, one.organisation),
    figures: one.figures.flatMap(({ key: figure, name, value, unit }) =>
      value === undefined
        ? []
        : [{ figure, name, value, shown: unit === 'hundredths' ? hundredthsWords(value) : String(value) }],
    ),
  }));
  return given.sort((one, other) => order(one.on, other.on) || order(one.subject.name, other.subject.name));
}

/** Spread in the county or recommended upward, by record, in the document's order. */
export const promotionsHeld = (terms: Terms, { cards }: Held, names: Names): Promotions[] =>
  (terms.scheme.promotion ?? []).flatMap(({ key: record, name, article }) => {
    const projects = cards.flatMap((card) =>
      card.promotions
        .filter((one) => one.record === record)
        .map(({ recordId, on }) => ({
          projectId: card.projectId,
          title: card.title,
          recordId,
          on,
          ...withdrawn(card),
          organisation: organisationNamed(names, card.organisation),
        })),
    );
    if (projects.length === 0) return [];
    return [{ record, name, article: articleWords(terms, article), projects: byTitle(projects) }];
  });

const withdrawn = (card: CardDocument | undefined): { withdrawn?: true } =>
  card?.stage === 'withdrawn' ? { withdrawn: true } : {};

const byTitle = <One extends { readonly title: string }>(all: One[]): One[] =>
  all.sort((one, other) => order(one.title, other.title));

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
