import type { AccessRow, Command, CommandPlan, PlainEvent, Relation } from '@xmh/eventing';

/** A row of an access table, for listing rights. */
export type ListedRow =
  | { readonly posts: readonly string[]; readonly relation: Relation; readonly only?: string }
  | { readonly service: string }
  /** The scheme's document names who, at this place. */
  | { readonly from: string };

/** A command and who may send it; one with several routes is listed with each. */
export interface CommandListing {
  readonly type: string;
  readonly rows: readonly ListedRow[];
  readonly route?: string;
}

/** The commands of a plan, read off its access table. */
export function listing<C extends Command, E extends PlainEvent, S, X>(
  plan: Pick<CommandPlan<C, E, S, X>, 'access'>,
  routes: { readonly [Type in C['type']]?: string | readonly string[] } = {},
): CommandListing[] {
  const table = plan.access as Readonly<Record<string, readonly AccessRow<never, S, X>[]>>;
  return Object.entries(table).flatMap(([type, rows]): CommandListing[] => {
    const one = { type, rows: rows.map(listed) };
    const at = [(routes as Readonly<Record<string, string | readonly string[]>>)[type] ?? []].flat();
    return at.length === 0 ? [one] : at.map((route) => ({ ...one, route }));
  });
}

function listed(row: AccessRow<never, never, never>): ListedRow {
  if ('scheme' in row) return { from: row.from };
  if (!('posts' in row)) return row;
  const { posts, relation, only } = row;
  return { posts, relation, ...(only && { only: only.words }) };
}

const relations: Readonly<Record<Relation, string>> = {
  own: '本单位',
  superior: '上级单位',
  issuer: '方案制定单位',
  above: '本单位及各级上级',
  anywhere: '任何单位',
};

/** Who may send a command that no service lists, as a sentence for the API's document. */
export const whoMay = (rows: readonly AccessRow<never, never, never>[]): string => rightsWords(rows.map(listed));

export function rightsWords(rows: readonly ListedRow[]): string {
  const granted = rows.flatMap((row) => {
    if ('service' in row) return [];
    if ('from' in row) return [`方案 ${row.from} 所定的人`];
    return [`${relations[row.relation]}的 ${row.posts.join('、')}${row.only === undefined ? '' : `（${row.only}）`}`];
  });
  return granted.length > 0 ? `办理权限：${granted.join('；')}。` : '只由系统办理。';
}
