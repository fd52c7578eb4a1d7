import type { Assessment } from './acceptance/assessment';
import type { Figure } from './measures/figure';
import type { Field, Form } from './papers/form';
import type { List } from './papers/list';
import type { RecordKind } from './papers/record';
import type { Role } from './papers/role';
import type { Step } from './registration/route';
import type { Track } from './registration/track';
import type { Award } from './reward/award';
import type { Scheme } from './scheme';

/** Parts of a document by key; undefined when it has none of that key. */
const byKey = <T extends { readonly key: string }>(parts: readonly T[] | undefined, key: string): T | undefined =>
  parts?.find((part) => part.key === key);

export const trackOf = (scheme: Scheme, key: string): Track | undefined => byKey(scheme.tracks, key);
export const formOf = (scheme: Scheme, key: string): Form | undefined => byKey(scheme.forms, key);
export const listOf = (scheme: Scheme, key: string): List | undefined => byKey(scheme.lists, key);
export const roleOf = (scheme: Scheme, key: string): Role | undefined => byKey(scheme.roles, key);
export const recordOf = (scheme: Scheme, key: string): RecordKind | undefined => byKey(recordKinds(scheme), key);
export const assessmentOf = (scheme: Scheme, key: string): Assessment | undefined => byKey(scheme.acceptance, key);
export const awardOf = (scheme: Scheme, key: string): Award | undefined => byKey(scheme.rewards?.awards, key);

/** Every kind of record, whichever section declares it. */
export function recordKinds(scheme: Scheme): RecordKind[] {
  const { records, checks, meetings, assistance, accountability, promotion } = scheme;
  return [records, checks, meetings, assistance, accountability, promotion].flatMap((section) => section ?? []);
}

/** Every step of every route and award. */
export function allSteps(scheme: Scheme): Step[] {
  return [...scheme.routes, ...(scheme.rewards?.awards ?? []), ...(scheme.rewards?.funds ?? [])].flatMap(
    ({ steps }) => steps,
  );
}

/** A field by `form.field`. */
export function fieldOf(scheme: Scheme, reference: string): Field | undefined {
  const [form = '', field = ''] = reference.split('.');
  return byKey(formOf(scheme, form)?.fields, field);
}

/** A figure by `place/figure`, or the first of that key anywhere. */
export function figureOf(scheme: Scheme, reference: string): Figure | undefined {
  const [key = '', place] = reference.split('/').reverse();
  const places = [
    ...(scheme.acceptance ?? []),
    ...(scheme.rewards?.awards ?? []),
    ...(scheme.boards ?? []),
    ...allSteps(scheme),
  ];
  const among = place === undefined ? places : places.filter((one) => one.key === place);
  return byKey(
    among.flatMap(({ figures }) => figures ?? []),
    key,
  );
}
