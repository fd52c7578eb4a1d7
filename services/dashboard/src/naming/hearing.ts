import type { WordsRef } from '@xmh/eventing';
import { type Directory, resolveWords, type ServiceCore } from '@xmh/platform';

interface Subject {
  readonly organisation: string;
  readonly issuer: string;
}

/** Whether a person may read words that name people: he holds a post in the own organisation, in the issuer, or in a body of theirs. */
export function mayHear(person: string, { organisation, issuer }: Subject, directory: Directory): boolean {
  return directory.standings(person).some(({ organisation: held }) => {
    const facts = directory.organisation(held);
    const home = facts?.body === undefined ? held : facts.parent;
    return home === organisation || home === issuer;
  });
}

/** The document with its sensitive words, or with a mark that something is there. */
export const heard = (core: ServiceCore, document: unknown, may: boolean): Promise<unknown> =>
  may ? resolveWords(core.words, document) : Promise.resolve(withheld(document));

function withheld(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withheld);
  if (isWords(value)) return { withheld: true };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withheld(each)]));
}

export const isWords = (value: unknown): value is WordsRef =>
  typeof value === 'object' && value !== null && 'ref' in value && 'digest' in value && Object.keys(value).length === 2;
