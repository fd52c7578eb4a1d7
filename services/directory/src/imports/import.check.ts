import { derivedId } from '@xmh/eventing';
import type { Directory, FieldError } from '@xmh/platform';
import { rootCode } from '../start/first-administrator';
import type { ImportRequest, OrganisationRow } from './import.request';

export const organisationOf = (code: string): string => derivedId('organisation', code);
export const parentCodeOf = ({ parent }: { readonly parent?: string | undefined }): string => parent ?? rootCode;

/** Everything wrong with a file, each with its row; nothing is written while there is any. */
export function wrongRows({ organisations, people }: ImportRequest, directory: Directory): readonly FieldError[] {
  const rows = new Map(organisations.map((row) => [row.code, row]));
  const isThere = (code: string): boolean =>
    rows.has(code) || directory.organisation(organisationOf(code)) !== undefined;
  const isDouble = doubles();
  const inOrganisations = organisations.flatMap((row, index): FieldError[] => {
    const at = `organisations.${index}`;
    return [
      ...(isDouble(row.code) ? [{ field: `${at}.code`, message: `编码“${row.code}”重复` }] : []),
      ...(isThere(parentCodeOf(row)) ? [] : [{ field: `${at}.parent`, message: `没有上级“${row.parent}”` }]),
      ...(isInCircle(row, rows) ? [{ field: `${at}.parent`, message: '上下级成环' }] : []),
      ...changed(row, directory).map((name) => ({
        field: `${at}.${name}`,
        message: '与已登记的不同；导入只能更改名称',
      })),
    ];
  });
  const isDoubleLogin = doubles();
  const inPeople = people.flatMap(({ login, posts }, index): FieldError[] => [
    ...(isDoubleLogin(login) ? [{ field: `people.${index}.login`, message: `用户名“${login}”重复` }] : []),
    ...posts.flatMap(({ organisation }, place) =>
      isThere(organisation)
        ? []
        : [{ field: `people.${index}.posts.${place}.organisation`, message: `没有组织“${organisation}”` }],
    ),
  ]);
  return [...inOrganisations, ...inPeople];
}

function doubles(): (value: string) => boolean {
  const seen = new Set<string>();
  return (value) => seen.has(value) || !seen.add(value);
}

function isInCircle(row: OrganisationRow, rows: ReadonlyMap<string, OrganisationRow>): boolean {
  const passed = new Set<string>();
  for (let at: OrganisationRow | undefined = row; at; at = rows.get(parentCodeOf(at))) {
    if (passed.has(at.code)) return true;
    passed.add(at.code);
  }
  return false;
}

/** Fields in which a row differs from the organisation that is there; moving and changing kinds are not for an import. */
function changed(row: OrganisationRow, directory: Directory): string[] {
  const known = directory.organisation(organisationOf(row.code));
  if (!known) return [];
  const kinds = (['level', 'type', 'field', 'ownership', 'body'] as const).filter((name) => row[name] !== known[name]);
  const isMoved = known.parent !== undefined && known.parent !== organisationOf(parentCodeOf(row));
  return isMoved ? ['parent', ...kinds] : kinds;
}
