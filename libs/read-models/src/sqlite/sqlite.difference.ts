import { sameJson } from '@xmh/eventing';
import type { Database } from '@xmh/sqlite';

interface Pair {
  readonly key: string;
  readonly one: string | null;
  readonly other: string | null;
  readonly samePosition: number;
}

/** Keys whose document or position differs; the order of members does not count, nor do rows of documents that are gone. */
export function differenceOf(database: Database, one: string, other: string, most: number): string[] {
  const pairs = database.prepare<[], Pair>(
    `SELECT coalesce(a.key, b.key) AS key, a.document AS one, b.document AS other,
            a.position IS b.position AS samePosition
     FROM (SELECT * FROM ${one} WHERE document IS NOT NULL) a
     FULL JOIN (SELECT * FROM ${other} WHERE document IS NOT NULL) b ON a.key = b.key
     WHERE a.document IS NOT b.document OR a.position IS NOT b.position ORDER BY 1`,
  );
  const keys: string[] = [];
  for (const pair of pairs.iterate()) {
    if (pair.samePosition && sameDocument(pair)) continue;
    keys.push(pair.key);
    if (keys.length === most) break;
  }
  return keys;
}

const sameDocument = ({ one, other }: Pair): boolean =>
  one !== null && other !== null && sameJson(JSON.parse(one), JSON.parse(other));
