import type { SchemeError } from './scheme-error';
import { isJson, listed, textOf, walk, type Json } from './walk';

/** A section is left out or has content; one that stands there empty would look switched on. */
export function emptySections(document: Json): SchemeError[] {
  const rewards = isJson(document.rewards) ? document.rewards : {};
  const sections = [
    ...Object.entries(document).map(([name, section]) => [`/${name}`, section] as const),
    ...Object.entries(rewards).map(([name, section]) => [`/rewards/${name}`, section] as const),
  ];
  return sections.flatMap(([path, section]) => {
    const empty = Array.isArray(section) ? section.length === 0 : isJson(section) && Object.keys(section).length === 0;
    if (!empty) return [];
    return [{ path, code: 'empty-section', message: '此部分是空的，请写入内容，或整个删去（删去即停用这一环节）' }];
  });
}

const recordSections = ['records', 'checks', 'meetings', 'assistance', 'accountability', 'promotion'];

/** Two parts of one list, or two records of the document, with the same key. */
export function duplicates(document: Json): SchemeError[] {
  const records = recordSections.flatMap((section) => keyed(document[section], `/${section}`));
  const lists = [...walk(document)].flatMap(({ path, value }) =>
    Array.isArray(value) && !recordSections.includes(path.slice(1)) ? [keyed(value, path)] : [],
  );
  return [records, ...lists].flatMap((parts) => {
    const first = new Map([...parts].reverse().map((part) => [part.key, part]));
    return parts.filter((part) => first.get(part.key) !== part).map(repeated);
  });
}

function keyed(list: unknown, path: string): { key: string; path: string }[] {
  return listed(list).flatMap((part, at) => {
    const key = isJson(part) ? textOf(part.key) : undefined;
    return key === undefined ? [] : [{ key, path: `${path}/${at}/key` }];
  });
}

function repeated({ key, path }: { key: string; path: string }): SchemeError {
  return { path, code: 'duplicate', message: `键“${key}”已经用过，请另取一个` };
}
