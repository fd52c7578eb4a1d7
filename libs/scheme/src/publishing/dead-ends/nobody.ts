import type { SchemeError } from '../scheme-error';
import { isJson, listed, walk, type Json } from '../walk';

const calls = /^\/calls\/openedBy$/;
const lists = /^\/lists\/\d+\/drawnUp\/by$/;
const steps = /^\/routes\/(\d+)\/steps\/\d+\/(by|preparedBy)$/;

/** Acts of the issuer that name somebody only a project has: its own unit or superior, or the holder of one of its roles. */
export function nobodys(document: Json): SchemeError[] {
  const ofLists = new Set(
    listed(document.lists).flatMap((list) => (isJson(list) && isJson(list.drawnUp) ? [list.drawnUp.route] : [])),
  );
  return [...walk(document)].flatMap(({ path, value }): SchemeError[] => {
    const route = listed(document.routes)[Number(steps.exec(path)?.[1])];
    const isIssuers = calls.test(path) || lists.test(path) || (isJson(route) && ofLists.has(route.key));
    if (!isIssuers || !isJson(value) || isSomebody(value)) return [];
    const message = '此时还没有项目，没有本单位、上级单位和责任人可言，请写发文单位的岗位："of": "issuer"';
    return [{ path, code: 'dead-end', message }];
  });
}

function isSomebody(who: Json): boolean {
  if (Array.isArray(who.anyOf)) return listed(who.anyOf).some((one) => isJson(one) && isSomebody(one));
  return who.of === 'issuer' || who.of === 'below' || who.of === 'anywhere';
}
