import type { NamedOrganisation, Reader, ServiceCore } from '@xmh/platform';
import { inScope } from '@xmh/platform';
import { participants } from '@xmh/scheme';
import { z } from 'zod';
import { cardSource } from '../cards/card.source';
import { countsOf } from '../days/everything';
import { listed, pageOf } from '../days/list';
import { dayFor } from '../days/today';
import { namesIn } from '../naming/names';
import { shanghai } from '../naming/shanghai';
import { postName, Terms } from '../naming/terms';
import { waiversOn } from '../slates/waivers';
import { BoardRow, BoardTotal, type Counts, rowsOf, totalsOf } from './call.board';
import type { CallDocument } from './call.document';

export const CallBoard = listed(BoardRow).extend({
  callId: z.string(),
  asOf: z.string(),
  status: z.enum(['open', 'closed']),
  closedOn: z.string().optional(),
  totals: z.array(BoardTotal),
});
export type CallBoard = z.infer<typeof CallBoard>;

export interface BoardAsked {
  readonly page: number;
  readonly size: number;
  /** Of an organisation: it and all below. */
  readonly under?: string | undefined;
  readonly track?: string | undefined;
  readonly short?: boolean | undefined;
}

/** Who takes part in the call with what, as far as the reader sees: every number is a query of the cards. */
export async function callBoard(
  core: ServiceCore,
  call: CallDocument,
  asked: BoardAsked,
  reader: Reader,
): Promise<CallBoard> {
  const terms = new Terms((await core.schemes.get(call.scheme)).scheme);
  const counts = await countsByTrack(core, call, terms, reader);
  const organisations = takingPart(core, call, terms, asked, reader);
  const all = rowsOf(terms, organisations, counts).filter(
    ({ track }) => asked.track === undefined || track === asked.track,
  );
  const rows = await withReleases(core, call, all, reader);
  const shown = rows.filter(({ shortfalls }) => asked.short === undefined || shortfalls.length > 0 === asked.short);
  return {
    callId: call.callId,
    asOf: dayFor(core, reader),
    status: call.status,
    ...(call.closedOn !== undefined && { closedOn: call.closedOn }),
    totals: totalsOf(terms, rows),
    ...pageOf(shown, asked),
    items: [...pageOf(shown, asked).items],
  };
}

async function countsByTrack(
  core: ServiceCore,
  { callId }: CallDocument,
  { scheme }: Terms,
  reader: Reader,
): Promise<ReadonlyMap<string, Counts>> {
  const count = countsOf(cardSource(core), callId, reader);
  const everyDay = { from: '0' };
  const perTrack = scheme.tracks.map(async ({ key: track }) => {
    const [seats, submitted, established, concluded] = await Promise.all([
      count({ track, seated: true }, 'organisation'),
      count({ track, declaredOn: everyDay }, 'organisation'),
      count({ track, establishedOn: everyDay }, 'organisation'),
      count({ track, concluded: true }, 'organisation'),
    ]);
    return [track, { seats, submitted, established, concluded }] as const;
  });
  return new Map(await Promise.all(perTrack));
}

function takingPart(
  { directory }: ServiceCore,
  { issuer }: CallDocument,
  { scheme }: Terms,
  { under }: BoardAsked,
  { scope }: Reader,
): NamedOrganisation[] {
  return participants(scheme, issuer, directory).flatMap(({ id }) => {
    const path = directory.path(id) ?? '/';
    const seen = inScope(scope, path) && (under === undefined || path.startsWith(under));
    return seen ? (directory.organisation(id) ?? []) : [];
  });
}

async function withReleases(
  core: ServiceCore,
  { callId }: CallDocument,
  rows: readonly BoardRow[],
  reader: Reader,
): Promise<BoardRow[]> {
  const short = rows.filter(({ shortfalls }) => shortfalls.length > 0).map(({ organisation }) => organisation.id);
  const waivers = await waiversOn(core, callId, [...new Set(short)], reader);
  const given = short.flatMap((organisation) => waivers(organisation));
  const names = await namesIn(
    core,
    given.map(({ by }) => by),
  );
  return rows.map((row) => ({
    ...row,
    shortfalls: row.shortfalls.map((one) => {
      const waiver = waivers(row.organisation.id).findLast(({ article }) => article === one.article);
      if (!waiver) return one;
      const { by, at, reason } = waiver;
      const who = 'service' in by ? { by: '', post: '' } : { by: names.person(by.person), post: postName(by.post) };
      return { ...one, released: { ...who, at: shanghai(at), reason } };
    }),
  }));
}
