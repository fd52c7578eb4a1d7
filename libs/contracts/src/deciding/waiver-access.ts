import type { AccessRow } from '@xmh/eventing';
import type { Who } from '@xmh/scheme';
import { fromScheme } from './from-scheme';
import type { SchemeContext } from './scheme-context';

const anyone: Who = { post: 'any', of: 'anywhere' };

/** Whom the article's own words let set it aside; of an article that nobody may set aside, the decision says so. */
export const byOverrider = <
  C extends { readonly data: { readonly article: string } },
  S,
  X extends SchemeContext,
>(): AccessRow<C, S, X> =>
  fromScheme<C, S, X>('articles[].overrideBy', ({ data }, _state, { pinned }) => {
    const article = pinned.scheme.articles[data.article];
    return { by: article?.degree === 'default' ? article.overrideBy : anyone, article: data.article };
  });
