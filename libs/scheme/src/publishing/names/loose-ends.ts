import { declaredNames } from './declared';
import type { SchemeError } from '../scheme-error';
import { isJson, walk, type Json } from '../walk';

/** Names used but declared nowhere, and articles that nothing cites. */
export function looseEnds(document: Json): SchemeError[] {
  const declared = declaredNames(document);
  const cited = new Set<string>();
  const errors: SchemeError[] = [];
  for (const { path, property, value } of walk(document)) {
    if (typeof value !== 'string' || !Object.hasOwn(declared, property)) continue;
    const known = declared[property];
    if (!known) continue;
    if (known.where === 'articles') cited.add(value);
    if (!known.names.has(value)) errors.push(undeclared(path, value, known.where, known.names));
  }
  const articles = isJson(document.articles) ? Object.keys(document.articles) : [];
  return [...errors, ...articles.filter((article) => !cited.has(article)).map(neverCited)];
}

export function undeclared(path: string, name: string, where: string, names: Iterable<string>): SchemeError {
  const known = [...names];
  const choose = known.length === 0 ? '' : `可写：${known.join('、')}；`;
  return { path, code: 'undeclared', message: `“${name}”未在${where}中声明，${choose}或先在${where}中补上` };
}

function neverCited(article: string): SchemeError {
  return {
    path: `/articles/${article}`,
    code: 'never-cited',
    message: `条款${article}无处引用，请在执行它的部分写上 "article": "${article}"，或删去此条`,
  };
}
