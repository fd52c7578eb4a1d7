import type { PlainEvent, View } from '@xmh/eventing';
import type { CardDocument } from './card.document';

/** What each event of a union makes of a card; one that is left out does not compile. */
export type Folds<E extends PlainEvent> = Required<View<CardDocument, E>['on']>;

export const unchanged = (card: CardDocument): CardDocument => card;
