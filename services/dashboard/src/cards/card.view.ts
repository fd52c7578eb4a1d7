import type { StoredEvent, View } from '@xmh/eventing';
import { blankCard, type CardDocument, type NotedException, settled } from './card.document';
import { declaring, type DeclaringEvent } from './folds/declaring.folds';
import { judging, type JudgingEvent } from './folds/judging.folds';
import { rewarding, type RewardingEvent } from './folds/rewarding.folds';
import { supervising, type SupervisingEvent } from './folds/supervising.folds';

export type CardEvent = DeclaringEvent | SupervisingEvent | JudgingEvent | RewardingEvent;

/** What was set aside to take this act: by instant and event, so that no interleaving of the streams shows. */
function noted(card: CardDocument, { id, meta, data }: StoredEvent<string, object>): CardDocument {
  const exceptions = (meta.scheme?.setAside ?? []).map(({ article, reason, waiver }): NotedException => ({
    event: id,
    at: meta.at,
    article,
    reason,
    ...(waiver !== undefined && { waiver }),
    ...('seat' in data && typeof data.seat === 'string' && { seat: data.seat }),
  }));
  if (exceptions.length === 0) return card;
  const order = ({ at, event, article }: NotedException): string => `${at} ${event} ${article}`;
  const setAside = [...card.setAside, ...exceptions].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return { ...card, setAside };
}

type Fold = (card: CardDocument, event: never, key: string) => CardDocument;
const noting = ([type, fold]: [string, Fold]) => [
  type,
  (card: CardDocument, event: StoredEvent<string, object>, key: string) =>
    settled(noted(fold(card, event as never, key), event)),
];
const folds = { ...declaring, ...supervising, ...judging, ...rewarding } as Readonly<Record<string, Fold>>;

/** One document a project: what everybody asks for first. */
export const cards: View<CardDocument, CardEvent> = {
  name: 'dashboard.cards',
  version: 4,
  indexes: [
    ...(['projectId', 'callId', 'organisation', 'track', 'stage', 'path', 'title'] as const),
    ...([
      'draftedOn',
      'declaredOn',
      'establishedOn',
      'closedOn',
      'seated',
      'entered',
      'concluded',
      'honoured',
    ] as const),
  ],
  scope: 'path',
  initial: blankCard,
  keysOf: ({ data }) => {
    if ('projectId' in data) return [data.projectId];
    return data.object === 'project' ? [data.subject] : [];
  },
  on: Object.fromEntries(Object.entries(folds).map(noting)) as View<CardDocument, CardEvent>['on'],
};
