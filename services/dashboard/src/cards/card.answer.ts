import type { ServiceCore } from '@xmh/platform';
import { stepAfter } from '@xmh/scheme';
import { z } from 'zod';
import { Named, type Names, namesIn, organisationNamed, personNamed } from '../naming/names';
import { Terms } from '../naming/terms';
import { type CardDocument, type Holders, latestConclusion, type Stage as StageKey } from './card.document';

const stages: Readonly<Record<StageKey, string>> = {
  drafted: '起草中',
  issued: '已下达',
  declared: '已申报',
  returned: '退回修改',
  out: '未通过',
  withdrawn: '已撤回',
  established: '已立项',
  closed: '已办结',
};

const Role = z.strictObject({ name: z.string(), holders: z.array(Named) });
type Role = z.infer<typeof Role>;
const Stage = z.enum(['drafted', 'issued', 'declared', 'returned', 'out', 'withdrawn', 'established', 'closed']);

/** A project's card as readers get it: names resolved, keys of the document beside their Chinese names. */
export const Card = z.strictObject({
  projectId: z.string(),
  callId: z.string(),
  scheme: z.strictObject({ id: z.string(), version: z.int() }),
  organisation: Named,
  path: z.string(),
  track: z.string(),
  title: z.string(),
  stage: Stage,
  /** The step of the route that is awaited. */
  step: z.string().optional(),
  lastStep: z.string().optional(),
  ledger: z.enum(['absent', 'prepared', 'open', 'closed', 'withdrawn']),
  plan: z
    .strictObject({
      state: z.enum(['filed', 'returned', 'registered']),
      on: z.string(),
      returnBy: z.string().optional(),
    })
    .optional(),
  roles: z.record(z.string(), Role),
  /** Whoever the supervising side named. */
  keeper: z.array(Named),
  items: z.strictObject({ set: z.int(), claimed: z.int(), met: z.int() }),
  dates: z.record(z.string(), z.string()),
  assessment: z.string().optional(),
  outcome: z.string().optional(),
  figures: z.record(z.string(), z.int()),
  prizes: z.array(
    z.strictObject({
      roundId: z.string(),
      award: z.string(),
      place: z.string(),
      on: z.string(),
      awardName: z.string(),
      placeName: z.string(),
    }),
  ),
  commendations: z.array(
    z.strictObject({ commendationId: z.string(), award: z.string(), awardName: z.string(), on: z.string() }),
  ),
  promotions: z.array(
    z.strictObject({ recordId: z.string(), record: z.string(), recordName: z.string(), on: z.string() }),
  ),
  setAside: z.array(
    z.strictObject({
      event: z.string(),
      at: z.string(),
      article: z.string(),
      text: z.string(),
      reason: z.string(),
      waiver: z.string().optional(),
    }),
  ),
  names: z.record(z.string(), z.string()),
});
export type Card = z.infer<typeof Card>;

/** Cards with their names, in one batch. */
export async function cardsAnswered(core: ServiceCore, documents: readonly CardDocument[]): Promise<Card[]> {
  const names = await namesIn(
    core,
    documents.map(({ organisation, responsibles, keepers }) => [organisation, responsibles, keepers]),
  );
  return Promise.all(
    documents.map(async (card) => cardAnswered(card, new Terms((await core.schemes.get(card.scheme)).scheme), names)),
  );
}

function cardAnswered(card: CardDocument, terms: Terms, names: Names): Card {
  const { projectId, callId, scheme, path, track, title, stage, lastStep, ledger, setAside } = card;
  const step = stepAwaited(card, terms);
  const conclusion = latestConclusion(card);
  return {
    projectId,
    callId,
    scheme: { id: scheme.id, version: scheme.version },
    organisation: organisationNamed(names, card.organisation),
    path,
    track,
    title,
    stage,
    ledger,
    ...(step !== undefined && { step: step.key }),
    ...(lastStep !== undefined && { lastStep }),
    roles: rolesNamed({ ...card.responsibles, ...card.keepers }, terms, names),
    keeper: Object.values(card.keepers).flatMap((ids) => ids.map((id) => personNamed(names, id))),
    dates: datesOf(card),
    ...(conclusion && { assessment: conclusion.assessment, outcome: conclusion.outcome }),
    figures: { ...conclusion?.figures },
    ...honoursOf(card, terms),
    ...(card.plan !== undefined && { plan: card.plan }),
    items: countsOf(card),
    setAside: setAside.map(({ seat: _seat, waiver, ...one }) => ({
      ...one,
      ...(waiver !== undefined && { waiver }),
      text: terms.article(one.article)?.text ?? '',
    })),
    names: {
      track: terms.track(track),
      stage: stages[stage],
      ...(step !== undefined && { step: step.name }),
      ...(conclusion && { outcome: terms.outcome(conclusion.outcome, conclusion.assessment) }),
    },
  };
}

const countsOf = ({ items }: CardDocument): Card['items'] => ({
  set: items.length,
  claimed: items.filter(({ claimed }) => claimed).length,
  met: items.filter(({ met }) => met).length,
});

const honoursOf = (
  { prizes, commendations, promotions }: CardDocument,
  terms: Terms,
): Pick<Card, 'prizes' | 'commendations' | 'promotions'> => ({
  prizes: prizes.map((prize) => ({
    ...prize,
    awardName: terms.awardName(prize.award),
    placeName: terms.place(prize.award, prize.place),
  })),
  commendations: commendations.map((one) => ({ ...one, awardName: terms.awardName(one.award) })),
  promotions: promotions.map((one) => ({ ...one, recordName: terms.recordName(one.record) })),
});

const stepAwaited = ({ stage, route, lastStep }: CardDocument, { scheme }: Terms) =>
  (stage === 'declared' || stage === 'issued') && route !== undefined ? stepAfter(scheme, route, lastStep) : undefined;

const rolesNamed = (holders: Holders, terms: Terms, names: Names): Record<string, Role> =>
  Object.fromEntries(
    Object.entries(holders).map(([role, ids]) => [
      role,
      { name: terms.role(role), holders: ids.map((id) => personNamed(names, id)) },
    ]),
  );

function datesOf(card: CardDocument): Record<string, string> {
  const dates = {
    drafted: card.draftedOn,
    issued: card.issuedOn,
    declared: card.declaredOn,
    returnBy: card.returnBy,
    established: card.establishedOn,
    ledgerOpened: card.ledgerOpenedOn,
    concluded: latestConclusion(card)?.on,
    closed: card.closedOn,
    withdrawn: card.withdrawnOn,
  };
  return Object.fromEntries(Object.entries(dates).flatMap(([name, on]) => (on === undefined ? [] : [[name, on]])));
}
