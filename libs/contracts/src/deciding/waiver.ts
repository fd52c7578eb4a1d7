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

/** A waiver taken back: what was decided on it stands, nothing more is. waiver: the event that gave it. */
export const waiverRevoked = <const Service extends string>(service: Service) =>
  defineEvent({
    type: `${service}.waiver-revoked`,
    version: 1,
    schema: z.strictObject({ ...schema.shape, waiver: Id }),
    samples: [{ article: 'R7.most', subject: id(1), reason: '试点取消', waiver: id(8) }],
    public: 'none',
  });

/** The waivers of a stream after one more, or one fewer. */
export function waived(
  waivers: readonly Waiver[],
  { id: event, data }: { readonly id: string; readonly data: Waive & { readonly waiver?: string } },
): readonly Waiver[] {
  if (data.waiver !== undefined) return waivers.filter(({ waiver }) => waiver !== data.waiver);
  const { article, reason, subject } = data;
  return [...waivers, { article, reason, subject, waiver: event }];
}

/** What is sent: without a subject it is for whatever the route names; revokes: a waiver to be taken back, by the id of its event. */
export const WaiverBody = z.strictObject({
  article: Article,
  reason: Reason,
  subject: Id.exactOptional(),
  revokes: Id.exactOptional(),
});
export type WaiverBody = z.infer<typeof WaiverBody>;
export type Waiving = Waive & Pick<WaiverBody, 'revokes'>;

/** Decides a waiver: only of a default article, only by whom the article's overrideBy names; he takes it back too. */
export function waive<Given extends string, Revoked extends string>(
  events: WaivingEvents<Given, Revoked>,
  { data: { article: key, subject, reason, revokes }, meta }: Deciding<string, Waiving>,
  context: SchemeContext,
  waivers: readonly Waiver[],
): Decision<ReturnType<WaivingEvents<Given, Revoked>['given' | 'revoked']>> {
  const { scheme, ref } = context.pinned;
  const article = scheme.articles[key];
  if (!article) return refuse('article-unknown', `方案没有 ${key} 这一条`, 404);
  const { text, source, degree } = article;
  const shown = { article: key, text, source, degree, subject, mayYou: false };
  if (article.degree !== 'default') return refuse('article-not-waivable', '此条不得例外', 422, [shown]);
  if (!isWho(article.overrideBy, meta, context)) {
    return refuse('not-allowed', '此条的例外须由方案指定的人准予', 403, [{ ...shown, overrideBy: article.overrideBy }]);
  }
  const [data, ground] = [
    { article: key, subject, reason },
    { ...ref, cited: [key], setAside: [] },
  ];
  if (revokes === undefined) return accept(events.given(data), ground);
  if (!waivers.some((one) => one.waiver === revokes && one.article === key)) {
    return refuse('waiver-unknown', '没有这项例外，或已经收回', 404);
  }
  return accept(events.revoked({ ...data, waiver: revokes }), ground);
}

/** The two events of the service whose stream keeps the waivers. */
interface WaivingEvents<Given extends string, Revoked extends string> {
  readonly given: (data: Waive) => { readonly type: Given; readonly data: Waive };
  readonly revoked: (data: Waive & { waiver: string }) => {
    readonly type: Revoked;
    readonly data: Waive & { waiver: string };
  };
}
