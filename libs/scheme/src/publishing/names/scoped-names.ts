import { undeclared } from './loose-ends';
import type { SchemeError } from '../scheme-error';
import { isJson, keysOf, listed, textOf, walk, type Json, type Visit } from '../walk';

/** Names that are known only inside a part: methods, surveys, questions, criteria, decisions, outcomes, fields of a form. */
export function scopedNames(document: Json): SchemeError[] {
  return [...walk(document)].flatMap((visit) => {
    const { property, value } = visit;
    if (typeof value !== 'string') return [];
    if (property === 'method' || property === 'used') return check(visit, 'methods', methodsAround(visit));
    if (property === 'surveyShare' || property === 'surveyMean') return surveyErrors(visit);
    if (property === 'field' || property === 'entered' || property === 'covers') return fieldError(visit, document);
    if (property === 'from' && visit.around[0] && isMarks(visit)) return marksErrors(visit, document);
    if (property === 'in') return resultError(visit, document);
    return property === 'decided' ? check(visit, 'routes 的 steps', keysOf(...allSteps(document))) : [];
  });
}

function check({ path, value }: Visit, where: string, names: ReadonlySet<string>): SchemeError[] {
  return names.has(String(value)) ? [] : [undeclared(path, String(value), where, names)];
}

function methodsAround({ around }: Visit): Set<string> {
  return keysOf(around.find((part) => 'methods' in part)?.methods);
}

function surveyErrors(visit: Visit): SchemeError[] {
  const surveys = around(visit, 'surveys');
  const survey = named(surveys, visit.value);
  if (!survey) return check(visit, 'surveys', keysOf(surveys));
  const question = { ...visit, path: visit.path.replace(/[^/]+$/, 'question'), value: visit.around[0]?.question };
  return check(question, 'questions', keysOf(survey.questions));
}

function fieldError({ path, value }: Visit, document: Json): SchemeError[] {
  const [formKey = '', field = ''] = String(value).split('.');
  const form = named(document.forms, formKey);
  if (!form) return [undeclared(path, formKey, 'forms', keysOf(document.forms))];
  return keysOf(form.fields).has(field) ? [] : [undeclared(path, field, `forms 的 ${formKey}`, keysOf(form.fields))];
}

function isMarks({ path }: Visit): boolean {
  return /\/(mean|trimmedMean|median|sum)\/from\/\d+$/.test(path);
}

/** Marks come from a sheet of this part, or from a record that carries marks, and both must know the criterion. */
function marksErrors(visit: Visit, document: Json): SchemeError[] {
  const sheets = listed(around(visit, 'sheets'));
  const records = ['records', 'checks', 'meetings', 'assistance'].flatMap((name) => listed(document[name]));
  const source = named([...sheets, ...records], visit.value);
  if (!source) return check(visit, 'sheets 或 checks', keysOf(sheets, records));
  const criteria = keysOf(source.criteria, source.marks);
  const criterion = textOf(visit.around[0]?.criterion);
  if (criteria.size === 0) return [undeclared(visit.path, String(visit.value), 'marks', [])];
  return criterion === undefined || criteria.has(criterion)
    ? []
    : [undeclared(visit.path, criterion, 'criteria 或 marks', criteria)];
}

/** `decided`, `outcome` and `grade` say `in`: the decisions, outcomes or grades of that step or assessment. */
function resultError(visit: Visit, document: Json): SchemeError[] {
  const [owner] = visit.around;
  if (!owner) return [];
  if (textOf(owner.outcome)) {
    return check(visit, 'outcomes', keysOf(named(document.acceptance, owner.outcome)?.outcomes));
  }
  if (!textOf(owner.decided)) return [];
  const decisions = allSteps(document).flatMap((steps) => listed(named(steps, owner.decided)?.decisions));
  return check(visit, 'decisions', keysOf(decisions));
}

function allSteps(document: Json): unknown[] {
  const awards = isJson(document.rewards) ? listed(document.rewards.awards) : [];
  return [...listed(document.routes), ...awards].flatMap((route) => (isJson(route) ? [route.steps] : []));
}

function around(visit: Visit, list: string): unknown {
  return visit.around.find((part) => list in part)?.[list];
}

function named(list: unknown, key: unknown): Json | undefined {
  return listed(list)
    .filter(isJson)
    .find((part) => part.key === key);
}
