import { undeclared } from '../names/loose-ends';
import type { SchemeError } from '../scheme-error';
import { isJson, keysOf, listed, textOf, type Json } from '../walk';

/** Lists that can never go down: of no entries and nobody's to draw up, or whose own entries are not as the document demands. */
export function stuckLists(document: Json): SchemeError[] {
  return listed(document.lists).flatMap((list, at) => (isJson(list) ? listErrors(list, `/lists/${at}`, document) : []));
}

function listErrors(list: Json, path: string, document: Json): SchemeError[] {
  const entries = listed(list.entries).filter(isJson);
  if (isJson(list.drawnUp)) {
    const own = {
      path: `${path}/entries`,
      code: 'dead-end' as const,
      message: '另行制定（drawnUp）的名录不在文件里列条目',
    };
    return [...(entries.length > 0 ? [own] : []), ...establishing(list.drawnUp.route, document)];
  }
  if (entries.length === 0) {
    const message = '名录没有条目，也没有写由谁制定，请列出条目，或写上 drawnUp';
    return [{ path: `${path}/entries`, code: 'dead-end', message }];
  }
  const groups = listed(list.groups).filter(isJson);
  const inGroup = (key: unknown): number => entries.filter(({ group }) => group === key).length;
  return [
    ...entries.flatMap(({ group }, index) =>
      keysOf(groups).has(textOf(group) ?? '')
        ? []
        : [undeclared(`${path}/entries/${index}/group`, textOf(group) ?? '', '此名录的 groups', keysOf(groups))],
    ),
    ...listed(list.size).flatMap((size, index) => countError(size, entries.length, `${path}/size/${index}`)),
    ...groups.flatMap((group, index) => countError(group, inGroup(group.key), `${path}/groups/${index}`)),
  ];
}

function countError(bounds: unknown, count: number, path: string): SchemeError[] {
  const { least = 0, most = Infinity } = bounds as { readonly least?: number; readonly most?: number };
  if (count >= least && count <= most) return [];
  const limit = most === Infinity ? `至少${least}项` : `${least}至${most}项`;
  return [{ path, code: 'dead-end', message: `文件列了${count}项，这里要求${limit}，请核对` }];
}

/** A list is fixed, not established. */
const establishing = (route: unknown, document: Json): SchemeError[] =>
  listed(document.routes).flatMap((one, at) =>
    isJson(one) && one.key === route
      ? listed(one.steps).flatMap((step, index): SchemeError[] =>
          isJson(step) && step.establishes === true
            ? [
                {
                  path: `/routes/${at}/steps/${index}/establishes`,
                  code: 'dead-end',
                  message: '名录的审定不是立项，请删去；下达的项目另有路线',
                },
              ]
            : [],
        )
      : [],
  );
