import type { Ground, Recorded } from '@xmh/eventing';
import { type ArticleWords, articleWords } from '../naming/article.words';
import { postName, type Terms } from '../naming/terms';
import type { Voices } from '../naming/values.words';
import type { Exception } from './told.schema';

export const articlesTold = (ground: Ground | undefined, terms: Terms): ArticleWords[] =>
  (ground?.cited ?? []).map((article) => articleWords(terms, article));

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
    return { article, text: articleWords(terms, article).text, reason, by, ...(waiver !== undefined && { waiver }) };
  });
}
