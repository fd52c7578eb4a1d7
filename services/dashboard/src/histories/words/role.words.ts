import { fromTo, listWords } from '../../naming/paper.words';
import type { Teller } from '../sentence';

interface Naming {
  readonly role: string;
  readonly holders: readonly string[];
}

/** Who fills a role now, and who did before; `types`: the events that name holders in this stream. */
export function namedRole(
  { role, holders }: Naming,
  { terms, voices, before }: Teller,
  types: readonly string[],
): string {
  const was = before<Naming>(types, (earlier) => earlier.role === role);
  const is = listWords(holders.map(voices.person));
  if (!was) return `确定${terms.role(role)}：${is}`;
  return fromTo(terms.role(role), listWords(was.holders.map(voices.person)), is);
}

/** Who fills which roles. */
export const rolesWords = (
  roles: Readonly<Record<string, readonly string[]>>,
  { terms, voices }: Pick<Teller, 'terms' | 'voices'>,
): string[] => Object.entries(roles).map(([role, ids]) => `${terms.role(role)}${listWords(ids.map(voices.person))}`);
