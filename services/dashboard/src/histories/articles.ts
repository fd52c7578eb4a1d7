import type { Ground, Recorded } from '@xmh/eventing';
import type { Degree } from '@xmh/scheme';
import { postName, type Terms } from '../naming/terms';
import type { Voices } from '../naming/values.words';

export interface TestedArticle {
  readonly article: string;
  readonly text: string;
  /** Place in the paper. */
  readonly source: string;
  readonly degree: Degree | 'unknown';
}

/** An article that did not hold and was set aside: why, by whom, and whether beforehand. */
export interface Exception {
  readonly article: string;
  readonly text: string;
  readonly reason: string;
  readonly by: string;
  /** The event that released it beforehand. */
  readonly waiver?: string;
}

const articleTold = (article: string, terms: Terms): TestedArticle => {
  const { text = '', source = '', degree = 'unknown' } = terms.article(article) ?? {};
  return { article, text, source, degree };
};

export const articlesTold = (ground: Ground | undefined, terms: Terms): TestedArticle[] =>
  (ground?.cited ?? []).map((article) => articleTold(article, terms));

/** An override is its sender's; a waiver is that of whoever gave it. */
export function exceptionsTold(
  event: Recorded,
  terms: Terms,
  voices: Voices,
  byId: ReadonlyMap<string, Recorded>,
): Exception[] {
  return (event.meta.scheme?.setAside ?? []).map(({ article, reason, waiver }) => {
    const { as } = (waiver === undefined ? event : (byId.get(waiver) ?? event)).meta;
    const known = waiver === undefined || byId.has(waiver);
    const by = !known || 'service' in as ? '' : `${voices.person(as.person)}（${postName(as.post)}）`;
    return { article, text: articleTold(article, terms).text, reason, by, ...(waiver !== undefined && { waiver }) };
  });
}
