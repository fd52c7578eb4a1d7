import type { SchemeError } from '../scheme-error';
import { isJson, keysOf, listed, textOf, walk, type Json, type Visit } from '../walk';

const single = ['figure', 'bands'];
const several = ['present', 'firstOf', 'meanOf', 'sumOf', 'gap', 'ratio'];

/** Figures that name figures: each exists, no figure is computed from itself, weights add up to 100, shares are hundredths. */
export function figureTrees(document: Json): SchemeError[] {
  return [...walk(document)].flatMap((visit) => {
    const { path, property, value } = visit;
    if (property === 'weighted' && Array.isArray(value)) return weightsError(path, value);
    if (property === 'figures' && Array.isArray(value)) return cycleErrors(path, value);
    if (property === 'entered' && typeof value === 'string') return enteredError(path, value, document);
    return typeof value === 'string' && isReference(visit) ? referenceError(visit, value, document) : [];
  });
}

function isReference({ property, path }: Visit): boolean {
  return single.includes(property) || several.includes(property) || /\/ranking\/by\/\d+$/.test(path);
}

function weightsError(path: string, terms: readonly unknown[]): SchemeError[] {
  const sum = terms.reduce<number>((total, term) => total + (isJson(term) ? Number(term.weight) : 0), 0);
  if (sum === 100) return [];
  return [{ path, code: 'wrong-figure', message: `各项权重之和应为100，现为${sum}，请调整 weight` }];
}

function referenceError({ path, around }: Visit, reference: string, document: Json): SchemeError[] {
  const [key = '', placeKey] = reference.split('/').reverse();
  const place =
    placeKey === undefined ? around.find(hasFigures) : placesOf(document).find((one) => one.key === placeKey);
  const figures = keysOf(figuresOf(place, document));
  if (figures.has(key)) return [];
  const choose = figures.size === 0 ? '' : `可写：${[...figures].join('、')}；`;
  const message = `指标“${reference}”未在 figures 中声明，${choose}别处的指标写成“考核键/指标键”`;
  return [{ path, code: 'undeclared', message }];
}

const hasFigures = (part: Json): boolean => 'figures' in part || 'sameAs' in part;

/** Assessments, awards, boards and steps, by their keys. */
function placesOf(document: Json): Json[] {
  const rewards = isJson(document.rewards) ? document.rewards : {};
  const steps = [...listed(document.routes), ...listed(rewards.awards)].flatMap((one) =>
    isJson(one) ? listed(one.steps) : [],
  );
  return [document.acceptance, rewards.awards, document.boards, steps].flatMap(listed).filter(isJson);
}

function figuresOf(place: Json | undefined, document: Json): unknown[] {
  if (!place) return [];
  const same = listed(document.acceptance).find((one) => isJson(one) && one.key === place.sameAs);
  return [...listed(place.figures), ...(isJson(same) ? listed(same.figures) : [])];
}

function enteredError(path: string, reference: string, document: Json): SchemeError[] {
  const [form, key] = reference.split('.');
  const forms = listed(document.forms).filter(isJson);
  const field = listed(forms.find((one) => one.key === form)?.fields).find((one) => isJson(one) && one.key === key);
  if (!isJson(field) || field.type === 'hundredths') return [];
  return [{ path, code: 'wrong-figure', message: `录入的指标须取自类型为 hundredths 的栏目，“${reference}”不是` }];
}

function cycleErrors(path: string, figures: readonly unknown[]): SchemeError[] {
  const below = new Map(
    figures.filter(isJson).map(({ key, source }) => [textOf(key) ?? '', referencesIn(source)] as const),
  );
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (below.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  return [...below.keys()].flatMap((key, at): SchemeError[] =>
    reaches(key, key, new Set())
      ? [{ path: `${path}/${at}/source`, code: 'wrong-figure', message: `指标“${key}”绕回到自己，请改由别的指标计算` }]
      : [],
  );
}

function referencesIn(source: unknown): string[] {
  return [...walk(source)].flatMap((visit) =>
    typeof visit.value === 'string' && isReference(visit) && !visit.value.includes('/') ? [visit.value] : [],
  );
}
