import type { FoldedDocument, Scope, View, ViewCheckpoint } from '@xmh/eventing';

export interface Card {
  readonly path: string;
  readonly title: string;
  readonly stage?: string;
  readonly marks?: number;
  readonly listed?: boolean;
}

export const cards: View<Card> = {
  name: 'cards',
  version: 1,
  indexes: ['title', 'stage', 'marks', 'listed'],
  scope: 'path',
  initial: () => ({ path: '/', title: '' }),
  keysOf: () => [],
  on: {},
};

export const everything: Scope = { everything: true };
export const at = (n: number): string => String(n).padStart(20, '0');
export const checkpoint = (n: number, epoch = 'e1'): ViewCheckpoint => ({ epoch, position: at(n), handles: 'h1' });
export const card = (key: string, n: number, document: Card): FoldedDocument => ({ key, document, position: at(n) });
