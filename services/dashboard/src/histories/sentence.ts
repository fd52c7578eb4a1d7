import type { PlainEvent } from '@xmh/eventing';
import type { Terms } from '../naming/terms';
import type { Voices } from '../naming/values.words';

/** decision: somebody decided; fact: something was put on record; system: the product's own doing. */
export type Weight = 'decision' | 'fact' | 'system';

/** What a sentence is told with: the project's document, names, and what its stream said before. */
export interface Teller {
  readonly terms: Terms;
  readonly voices: Voices;
  /** The project whose history is told, when it is one's. */
  readonly projectId: string | undefined;
  /** Data of the stream's latest earlier event of these types for which `same` holds: the fact as it stood. */
  readonly before: <Data>(types: readonly string[], same?: (data: Data) => boolean) => Data | undefined;
}

export interface Sentence<Data> {
  readonly weight: Weight;
  readonly says: (data: Data, teller: Teller) => string;
}

/** A sentence for every event of a union; one that has none does not compile. */
export type SentencesOf<E extends PlainEvent> = {
  readonly [Type in E['type']]: Sentence<Extract<E, { readonly type: Type }>['data']>;
};

type Says<Data> = Sentence<Data>['says'];
export const decision = <Data>(says: Says<Data>): Sentence<Data> => ({ weight: 'decision', says });
export const fact = <Data>(says: Says<Data>): Sentence<Data> => ({ weight: 'fact', says });
export const system = <Data>(says: Says<Data>): Sentence<Data> => ({ weight: 'system', says });

/** What was, what is now, and why. */
export const corrected = (what: string, changes: readonly string[], reason: string): string =>
  `更正${what}：${changes.length === 0 ? '内容未变' : changes.join('，')}；理由：${reason}`;

/** A sentence and, after a colon, its particulars, if there are any. */
export const withParticulars = (sentence: string, ...particulars: readonly (string | undefined)[]): string => {
  const told = particulars.filter((part) => part !== undefined && part !== '');
  return told.length === 0 ? sentence : `${sentence}：${told.join('；')}`;
};
