import type { ServiceCore } from '@xmh/platform';
import { stepAfter } from '@xmh/scheme';
import { type Named, type Names, namesIn, organisationNamed, personNamed } from '../naming/names';
import { Terms } from '../naming/terms';
import { type CardDocument, type Holders, latestConclusion, type Stage } from './card.document';

const stages: Readonly<Record<Stage, string>> = {
  drafted: '起草中',
  issued: '已下达',
  declared: '已申报',
  returned: '退回修改',
  out: '未通过',
  withdrawn: '已撤回',
  established: '已立项',
  closed: '已办结',
};

interface Role {
  readonly name: string;
  readonly holders: readonly Named[];
}

/** A project's card as readers get it: names resolved, keys of the document beside their Chinese names. */
export interface Card {
  readonly projectId: string;
  readonly callId: string;
  readonly scheme: { readonly id: string; readonly version: number };
  readonly organisation: Named;
  readonly path: string;
  readonly track: string;
  readonly title: string;
  readonly stage: Stage;
  /** The step of the route that is awaited. */
  readonly step?: string;
  readonly lastStep?: string;
  readonly ledger: CardDocument['ledger'];
  readonly roles: Readonly<Record<string, Role>>;
  /** Whoever the supervising side named. */
  readonly keeper: readonly Named[];
  readonly dates: Readonly<Record<string, string>>;
  readonly assessment?: string;
  readonly outcome?: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly prizes: readonly object[];
  readonly setAside: readonly object[];
  readonly names: Readonly<Record<string, string>>;
}

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
  const { projectId, callId, scheme, path, track, title, stage, lastStep, ledger, prizes, setAside } = card;
  const step = stepAwaited(card, terms);
  const conclusion = latestConclusion(card);
  return {
    ...{ projectId, callId, scheme: { id: scheme.id, version: scheme.version } },
    organisation: organisationNamed(names, card.organisation),
    ...{ path, track, title, stage, ledger },
    ...(step !== undefined && { step: step.key }),
    ...(lastStep !== undefined && { lastStep }),
    roles: rolesNamed({ ...card.responsibles, ...card.keepers }, terms, names),
    keeper: Object.values(card.keepers).flatMap((ids) => ids.map((id) => personNamed(names, id))),
    dates: datesOf(card),
    ...(conclusion && { assessment: conclusion.assessment, outcome: conclusion.outcome }),
    figures: conclusion?.figures ?? {},
    prizes: prizes.map((prize) => ({
      ...prize,
      awardName: terms.awardName(prize.award),
      placeName: terms.place(prize.award, prize.place),
    })),
    setAside: setAside.map(({ seat: _seat, ...one }) => ({ ...one, text: terms.article(one.article)?.text ?? '' })),
    names: {
      track: terms.track(track),
      stage: stages[stage],
      ...(step !== undefined && { step: step.name }),
      ...(conclusion && { outcome: terms.outcome(conclusion.outcome, conclusion.assessment) }),
    },
  };
}

const stepAwaited = ({ stage, route, lastStep }: CardDocument, { scheme }: Terms) =>
  stage === 'declared' && route !== undefined ? stepAfter(scheme, route, lastStep) : undefined;

const rolesNamed = (holders: Holders, terms: Terms, names: Names): Readonly<Record<string, Role>> =>
  Object.fromEntries(
    Object.entries(holders).map(([role, ids]) => [
      role,
      { name: terms.role(role), holders: ids.map((id) => personNamed(names, id)) },
    ]),
  );

function datesOf(card: CardDocument): Readonly<Record<string, string>> {
  const dates = {
    drafted: card.draftedOn,
    declared: card.declaredOn,
    returnBy: card.returnBy,
    established: card.establishedOn,
    ledgerOpened: card.ledgerOpenedOn,
    concluded: latestConclusion(card)?.on,
    closed: card.closedOn,
  };
  return Object.fromEntries(Object.entries(dates).flatMap(([name, on]) => (on === undefined ? [] : [[name, on]])));
}
