import { Scheme } from '../document/scheme';
import { duplicates, emptySections } from './empty-sections';
import { figureTrees } from './names/figure-trees';
import { looseEnds } from './names/loose-ends';
import { schemaErrors } from './schema/schema-errors';
import type { SchemeError } from './scheme-error';
import { scopedNames } from './names/scoped-names';
import { unbuilt } from './unbuilt/unbuilt';
import { isJson } from './walk';

export type ReadScheme =
  { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly errors: SchemeError[] };

/**
 * A scheme document from JSON, or everything that is wrong with it at once: what the schema refuses, names declared nowhere,
 * articles never cited, empty sections, figures that do not add up, and kinds that are not built yet.
 */
export function readScheme(json: unknown): ReadScheme {
  const parsed = Scheme.safeParse(json);
  const errors = parsed.success ? [] : schemaErrors(parsed.error.issues, json);
  if (isJson(json)) {
    for (const check of [emptySections, duplicates, looseEnds, scopedNames, figureTrees, unbuilt]) {
      errors.push(...check(json).filter(({ path }) => !errors.some((known) => known.path === path)));
    }
  }
  return parsed.success && errors.length === 0 ? { ok: true, scheme: parsed.data } : { ok: false, errors };
}
