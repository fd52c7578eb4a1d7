import type { Article, Degree } from '../document/article';
import type { Scheme } from '../document/scheme';
import type { Who } from '../document/who';
import type { SetAside, Verdict } from './verdict';

/** One article that refuses, as problem details show it. */
export interface FailedArticle {
  readonly article: string;
  readonly text: string;
  readonly source: string;
  readonly degree: Degree;
  readonly subject: string;
  readonly tried?: string;
  readonly limit?: string;
  readonly overrideBy?: Who;
  /** Whether the actor may set it aside himself, with a reason. */
  readonly mayYou: boolean;
}

/** What may set a default aside: overrides in the command, waivers on file, and whether the actor is a `who`. */
export interface Ground {
  readonly override: readonly { readonly article: string; readonly reason: string }[];
  readonly waivers: readonly { readonly article: string; readonly reason: string; readonly waiver: string }[];
  readonly may: (who: Who) => boolean;
}

export interface Weighed {
  readonly failed: FailedArticle[];
  /** Every article tested, once, in document order. */
  readonly cited: string[];
  readonly setAside: SetAside[];
  /** Recorded articles that do not hold. */
  readonly flagged: string[];
}

/**
 * Degree semantics, here and nowhere else. invariant fails → failed. default fails → failed, unless a waiver on file or an
 * override by who may sets it aside; an override by somebody else stays a failure. recorded never fails → flagged.
 * A strict verdict fails at every degree. All failing articles come back, in document order.
 * Throws when a verdict cites an article the document does not have: a fault of the caller.
 */
export function weigh(scheme: Scheme, verdicts: readonly Verdict[], ground: Ground): Weighed {
  const order = Object.keys(scheme.articles);
  const inOrder = (articles: Iterable<string>) =>
    [...new Set(articles)].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  const failing = verdicts
    .filter(({ holds }) => !holds)
    .sort((one, other) => order.indexOf(one.article) - order.indexOf(other.article));
  const failed: FailedArticle[] = [];
  const setAside = new Map<string, SetAside>();
  const flagged: string[] = [];
  for (const verdict of failing) {
    const article = articleOf(scheme, verdict.article);
    const released = verdict.strict ? undefined : setAsideBy(verdict.article, article, ground);
    if (released) setAside.set(verdict.article, released);
    else if (article.degree === 'recorded' && !verdict.strict) flagged.push(verdict.article);
    else failed.push(failure(verdict, article, ground));
  }
  const cited = inOrder(verdicts.map(({ article }) => article));
  cited.forEach((article) => articleOf(scheme, article));
  return { failed, cited, setAside: [...setAside.values()], flagged: inOrder(flagged) };
}

function setAsideBy(key: string, article: Article, ground: Ground): SetAside | undefined {
  if (article.degree !== 'default') return undefined;
  const waiver = ground.waivers.find((one) => covers(one.article, key));
  if (waiver) return { article: key, reason: waiver.reason, waiver: waiver.waiver };
  const override = ground.override.find((one) => covers(one.article, key) && one.reason.trim() !== '');
  return override && ground.may(article.overrideBy) ? { article: key, reason: override.reason } : undefined;
}

/** An article may be named whole, or by its clause after the dot. */
function covers(named: string, article: string): boolean {
  return named === article || article.startsWith(`${named}.`);
}

function failure(verdict: Verdict, article: Article, ground: Ground): FailedArticle {
  return {
    article: verdict.article,
    text: article.text,
    source: article.source,
    degree: article.degree,
    subject: verdict.subject,
    ...(verdict.tried === undefined ? {} : { tried: verdict.tried }),
    ...(verdict.limit === undefined ? {} : { limit: verdict.limit }),
    ...(article.degree === 'default' && !verdict.strict
      ? { overrideBy: article.overrideBy, mayYou: ground.may(article.overrideBy) }
      : { mayYou: false }),
  };
}

/** The article of the document by its number; throws when there is none. */
export function articleOf(scheme: Scheme, number: string): Article {
  const article = scheme.articles[number];
  if (!article) throw new Error(`article ${number} is not in scheme ${scheme.id} version ${scheme.version}`);
  return article;
}
