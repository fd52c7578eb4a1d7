import type { Reader, ServiceCore } from '@xmh/platform';
import { inScope } from '@xmh/platform';
import { type Board, type FactsAt, kindAt, kindOf, participants, type Scheme } from '@xmh/scheme';
import type { CardDocument } from '../cards/card.document';
import { factsOf } from '../cards/card.facts';
import { cardSource } from '../cards/card.source';
import type { CallDocument } from '../calls/call.document';
import { everyOne } from '../days/everything';
import type { Member } from './board.population';

/** A project of a board, with the card behind it. */
export interface ProjectMember extends Member {
  readonly card?: CardDocument;
}

/** Everything of the call that the reader sees and a figure of the board may count; a draft is no project yet. */
export async function membersOf(
  core: ServiceCore,
  call: CallDocument,
  scheme: Scheme,
  board: Board,
  reader: Reader,
  path?: { readonly prefix: string },
): Promise<ProjectMember[]> {
  const where = { callId: call.callId, ...(path && { path }) };
  const cards = await everyOne(cardSource(core), where, reader);
  const { directory } = core;
  const groups = (organisation: string, track?: string) => partsOf(core, scheme, board, organisation, track);
  const established = cards.filter(({ establishedOn }) => establishedOn !== undefined);
  const projects = established.map((card): ProjectMember => ({
    id: card.projectId,
    of: 'project',
    card,
    facts: factsOf(scheme, card, directory),
    groups: groups(card.organisation, card.track),
  }));
  const organisations = participants(scheme, call.issuer, directory).flatMap((facts): ProjectMember[] => {
    const own = directory.path(facts.id) ?? '/';
    if (!inScope(reader.scope, own) || (path && !own.startsWith(path.prefix))) return [];
    const known: FactsAt<'sum-organisations'> = { kind: kindAt(scheme, facts.id, directory) };
    return [{ id: facts.id, of: 'organisation', facts: known, groups: groups(facts.id) }];
  });
  return [...projects, ...organisations];
}

/** A part's value by each key of `by`: a kind of the scheme names the organisation of that kind at or above; else kind, track or own. */
function partsOf(
  { directory }: ServiceCore,
  scheme: Scheme,
  { by }: Board,
  organisation: string,
  track = '',
): Record<string, string> {
  const facts = directory.organisation(organisation);
  const line = (directory.path(organisation) ?? '').split('/').filter((id) => id !== '');
  const ofKind = (key: string): string =>
    line.findLast((id) => {
      const node = directory.organisation(id);
      return node !== undefined && kindOf(scheme, node) === key;
    }) ?? '';
  const kind = facts && kindOf(scheme, facts);
  const plain: Readonly<Record<string, string>> = { kind: kind ?? '', track, organisation };
  return Object.fromEntries(by.map((key) => [key, plain[key] ?? ofKind(key)]));
}
