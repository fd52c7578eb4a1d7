import type { ServiceCore } from '@xmh/platform';
import type { CardDocument } from '../cards/card.document';
import { type Named, type Names, namesIn, organisationNamed } from '../naming/names';
import { Terms } from '../naming/terms';

interface Honoured {
  readonly projectId: string;
  readonly title: string;
  readonly organisation: Named;
  readonly roundId: string;
  readonly on: string;
}
export interface AwardHonours {
  readonly award: string;
  readonly name: string;
  readonly places: readonly {
    readonly place: string;
    readonly name: string;
    readonly projects: readonly Honoured[];
  }[];
}

/** Prizes by award and place, in the document's order, each place by title. */
export async function honoursAnswered(core: ServiceCore, cards: readonly CardDocument[]): Promise<AwardHonours[]> {
  const [first] = cards;
  if (!first) return [];
  const terms = new Terms((await core.schemes.get(first.scheme)).scheme);
  const names = await namesIn(
    core,
    cards.map(({ organisation }) => organisation),
  );
  const awards = inOrder(
    terms.scheme.rewards?.awards ?? [],
    heldIn(cards, ({ award }) => award),
  );
  return awards.map((award) => {
    const own = heldIn(cards, (prize) => (prize.award === award ? prize.place : undefined));
    const places = inOrder(terms.award(award)?.places ?? [], own);
    return {
      award,
      name: terms.awardName(award),
      places: places.map((place) => ({
        place,
        name: terms.place(award, place),
        projects: holders(cards, { award, place }, names),
      })),
    };
  });
}

type Prize = CardDocument['prizes'][number];

const heldIn = (cards: readonly CardDocument[], keyOf: (prize: Prize) => string | undefined): Set<string> =>
  new Set(cards.flatMap(({ prizes }) => prizes.flatMap((prize) => keyOf(prize) ?? [])));

function inOrder(parts: readonly { readonly key: string }[], held: ReadonlySet<string>): string[] {
  const declared = parts.map(({ key }) => key).filter((key) => held.has(key));
  return [...declared, ...[...held].filter((key) => !declared.includes(key)).sort()];
}

const holders = (
  cards: readonly CardDocument[],
  { award, place }: Pick<Prize, 'award' | 'place'>,
  names: Names,
): Honoured[] =>
  cards
    .flatMap(({ projectId, title, organisation, prizes }) =>
      prizes
        .filter((prize) => prize.award === award && prize.place === place)
        .map(({ roundId, on }) => ({
          ...{ projectId, title, roundId, on },
          organisation: organisationNamed(names, organisation),
        })),
    )
    .sort((one, other) => (one.title < other.title ? -1 : one.title > other.title ? 1 : 0));
