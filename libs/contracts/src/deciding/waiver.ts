import { accept, type Deciding, type Decision, defineEvent, refuse } from '@xmh/eventing';
import { z } from 'zod';
import { id } from '../samples';
import { Article, Id, Reason } from '../values';
import { isWho } from './judge';
import type { SchemeContext, Waiver } from './scheme-context';

const schema = z.strictObject({ article: Article, subject: Id, reason: Reason });
export type Waive = z.infer<typeof schema>;

/** A default article set aside beforehand for one subject, by who may, with his reason: the same in every stream that tests articles. */
export const articleWaived = <const Service extends string>(service: Service) =>
  defineEvent({
    type: `${service}.article-waived`,
    version: 1,
    schema,
    samples: [{ article: 'R7.most', subject: id(1), reason: '县委要求试点' }],
    public: 'none',
  });

/** The waivers of a stream after one more. */
export const waived = (
  waivers: readonly Waiver[],
  event: { readonly id: string; readonly data: Waive },
): readonly Waiver[] => [...waivers, { article: event.data.article, reason: event.data.reason, waiver: event.id }];

/** Decides a waiver: only of a default article, only by whom the article's overrideBy names. */
export function waive<Type extends string>(
  event: (data: Waive) => { readonly type: Type; readonly data: Waive },
  { data, meta }: Deciding<string, Waive>,
  context: SchemeContext,
): Decision<{ readonly type: Type; readonly data: Waive }> {
  const { scheme, ref } = context.pinned;
  const article = scheme.articles[data.article];
  if (!article) return refuse('article-unknown', `方案没有 ${data.article} 这一条`, 404);
  const { text, source, degree } = article;
  const shown = { article: data.article, text, source, degree, subject: data.subject, mayYou: false };
  if (article.degree !== 'default') return refuse('article-not-waivable', '此条不得例外', 422, [shown]);
  if (!isWho(article.overrideBy, meta, context)) {
    return refuse('not-allowed', '此条的例外须由方案指定的人准予', 403, [{ ...shown, overrideBy: article.overrideBy }]);
  }
  return accept(event(data), { ...ref, cited: [data.article], setAside: [] });
}
