import type { AccessRow } from '@xmh/eventing';
import { postWords, type Standing, standingFor, type Who, whoWords } from '@xmh/scheme';
import type { SchemeContext } from './scheme-context';

/** Who the scheme names for an act, and the article that says so; undefined: the scheme names nobody. */
export type Named = { readonly by: Who; readonly article: string } | undefined;

/**
 * Access row: whoever the scheme's step, start, record or section names. A wrong person is refused with the article (403).
 * `from` names the place of the document for the listing of rights.
 */
export function fromScheme<C, S, X extends SchemeContext>(
  from: string,
  named: (command: C, state: S, context: X) => Named,
): AccessRow<C, S, X> {
  return {
    from,
    scheme: (command, state, context, standings) => {
      const place = named(command, state, context);
      if (!place) return { articles: [] };
      const { scheme } = context.pinned;
      const standing = standingFor(place.by, standings, context.who, { tree: context.directory, scheme });
      if (standing) return { standing };
      const article = scheme.articles[place.article];
      if (!article) return { articles: [] };
      const { text, source, degree } = article;
      const words = { tried: postsOf(standings), limit: whoWords(place.by, scheme) };
      return {
        articles: [{ article: place.article, text, source, degree, subject: '办理人', ...words, mayYou: false }],
      };
    },
  };
}

const postsOf = (standings: readonly Standing[]): string =>
  [...new Set(standings.map(({ post }) => postWords(post)))].join('、') || '没有岗位';
