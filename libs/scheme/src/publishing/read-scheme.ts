import { Scheme } from '../document/scheme';
import { stuckLists } from './dead-ends/lists';
import { nobodys } from './dead-ends/nobody';
import { stuckLedgers, stuckRoutes } from './dead-ends/routes';
import { duplicates, emptySections } from './empty-sections';
import { unanswerable } from './asking/unanswerable';
import { uncomputable } from './asking/uncomputable';
import { figureTrees } from './names/figure-trees';
import { looseEnds } from './names/loose-ends';
import { schemaErrors } from './schema/schema-errors';
import type { SchemeError } from './scheme-error';
import { scopedNames } from './names/scoped-names';
import { unbuilt } from './unbuilt/unbuilt';
import { isJson } from './walk';

export type ReadScheme =
  { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly errors: SchemeError[] };

const checks = [
  emptySections,
  duplicates,
  looseEnds,
  scopedNames,
  figureTrees,
  unbuilt,
  unanswerable,
  uncomputable,
  stuckRoutes,
  stuckLedgers,
  stuckLists,
  nobodys,
];

/** Far deeper than any rule is; a document beyond it is not looked into. */
const DEEPEST = 60;

/**
 * A scheme document from JSON, or everything that is wrong with it at once: what the schema refuses, names declared nowhere,
 * articles never cited, empty sections, figures that do not add up, kinds that are not built yet, conditions
 * and figures where nobody could answer them, and ways that lead nowhere.
 */
export function readScheme(json: unknown): ReadScheme {
  if (isDeeper(json, DEEPEST)) return { ok: false, errors: [tooDeep] };
  const parsed = Scheme.safeParse(json);
  const errors = parsed.success ? [] : schemaErrors(parsed.error.issues, json);
  if (isJson(json)) {
    const known = new Set(errors.map(({ path }) => path));
    for (const check of checks) {
      const found = check(json).filter(({ path }) => !known.has(path));
      for (const error of found) {
        known.add(error.path);
        errors.push(error);
      }
    }
  }
  return parsed.success && errors.length === 0 ? { ok: true, scheme: parsed.data } : { ok: false, errors };
}

const tooDeep: SchemeError = { path: '', code: 'wrong-value', message: `嵌套过深，请控制在${DEEPEST}层以内` };

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
