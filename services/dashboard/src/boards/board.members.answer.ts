import { ProblemException, type Reader, type ServiceCore } from '@xmh/platform';
import { z } from 'zod';
import { type Card, Card as CardSchema, cardsAnswered } from '../cards/card.answer';
import { listed, pageOf } from '../days/list';
import { Named } from '../naming/names';
import type { BoardPlace } from './board.answer';
import { computable } from './board.answer';
import { membersOf } from './board.members';
import { countingOf, groupKey } from './board.population';

export const BoardMembers = listed(
  z.strictObject({ organisation: Named, counted: z.boolean(), card: CardSchema.optional() }),
);
export type BoardMembers = z.infer<typeof BoardMembers>;

export interface MembersAsked {
  readonly figure: string;
  readonly part?: string | undefined;
  readonly counted?: boolean | undefined;
  readonly path?: { readonly prefix: string };
  readonly page: number;
  readonly size: number;
}

/** What a figure of a board was counted among, and which of it counts: the why of the number. */
export async function boardMembers(
  core: ServiceCore,
  { call, board, terms }: BoardPlace,
  asked: MembersAsked,
  reader: Reader,
): Promise<BoardMembers> {
  const figure = board.figures.find(({ key }) => key === asked.figure);
  if (!figure) throw new ProblemException(404, 'figure-unknown', '汇总表没有这项指标');
  const members = await membersOf(core, call, terms.scheme, board, reader, asked.path);
  const own = members.filter(({ groups }) => asked.part === undefined || groupKey(board, groups) === asked.part);
  const counting = computable(() => countingOf(figure, own));
  if (!counting) throw new ProblemException(422, 'figure-counts-nothing', '这项指标不是计数得来');
  const counted = new Set(counting.counted.map(({ id }) => id));
  const shown = counting.of.filter(({ id }) => asked.counted === undefined || counted.has(id) === asked.counted);
  const page = pageOf(shown, asked);
  const byId = new Map(members.map((member) => [member.id, member]));
  const documents = page.items.flatMap(({ id }) => byId.get(id)?.card ?? []);
  const cards = new Map((await cardsAnswered(core, documents)).map((card): [string, Card] => [card.projectId, card]));
  return {
    ...page,
    items: page.items.map(({ id }) => {
      const card = cards.get(id);
      const organisation = { id, name: core.directory.organisation(id)?.name ?? '' };
      return { organisation: card?.organisation ?? organisation, counted: counted.has(id), ...(card && { card }) };
    }),
  };
}
