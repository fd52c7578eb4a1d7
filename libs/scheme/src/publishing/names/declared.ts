import { keysOf, isJson, type Json } from '../walk';

/** Where a name must be declared: the section as the writer knows it, and the names it has. */
export interface Declared {
  readonly where: string;
  readonly names: ReadonlySet<string>;
}

/** By property: what its value must be one of.  */
export function declaredNames(document: Json): Readonly<Record<string, Declared>> {
  const section = (name: string): Declared => ({ where: name, names: keysOf(document[name]) });
  const articles = {
    where: 'articles',
    names: new Set(isJson(document.articles) ? Object.keys(document.articles) : []),
  };
  const rewards = isJson(document.rewards) ? document.rewards : {};
  const awards = { where: 'rewards/awards', names: keysOf(rewards.awards) };
  const assessments = section('acceptance');
  const { records, checks, meetings, assistance, accountability, promotion } = document;
  const onFile = { where: 'records', names: keysOf(records, checks, meetings, assistance, accountability, promotion) };
  return {
    ...every(['article', 'returnBy'], articles),
    ...every(['form', 'report', 'judgement', 'certificate'], section('forms')),
    ...every(['track', 'tracks', 'partOf'], section('tracks')),
    ...every(['kind', 'kinds', 'level'], section('kinds')),
    ...every(['role', 'roles', 'fills', 'filled'], section('roles')),
    ...every(['lists', 'fixed', 'list'], section('lists')),
    ...every(['outcome', 'assessed', 'sameAs', 'assessment'], assessments),
    ...every(['award'], awards),
    ...every(['grade'], {
      where: 'acceptance、rewards/awards',
      names: new Set([...assessments.names, ...awards.names]),
    }),
    ...every(['record'], onFile),
    ...every(['route'], section('routes')),
    ...every(['body'], section('bodies')),
    ...every(['parameter'], section('parameters')),
    ...every(['anchor'], section('anchors')),
  };
}

function every(properties: readonly string[], declared: Declared): Record<string, Declared> {
  return Object.fromEntries(properties.map((property) => [property, declared]));
}
