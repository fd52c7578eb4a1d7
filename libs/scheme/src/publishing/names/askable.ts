import { isJson, listed, walk, type Json, type Visit } from '../walk';
import type { SchemeError } from '../scheme-error';

/** What the act on which a condition sits can look at. `of`: only when the part around it says so, by its mode, subject or object. */
interface Place {
  readonly at: RegExp;
  readonly of?: (around: readonly Json[]) => boolean;
  readonly knows: readonly string[];
}

const declaring = ['track', 'kind', 'filled', 'decided', 'field', 'today'];
const keeping = ['track', 'kind', 'filled', 'items', 'recorded', 'today'];
const concluded = ['track', 'kind', 'figure', 'present', 'outcome', 'recorded'];
const assessing = [...concluded, 'filled', 'items', 'today'];

const says = (property: string, value: string) => (around: readonly Json[]) =>
  around.some((part) => part[property] === value);
const aboutProjects = (around: readonly Json[]): boolean =>
  around.some(({ about }) => Array.isArray(about) && listed(about).every((one) => one === 'project'));

/** The first that fits; a condition that sits elsewhere is not looked at. */
const places: readonly Place[] = [
  { at: /^\/calls\/require\//, knows: ['today'] },
  {
    at: /^\/tracks\/\d+\/starts\/\d+\/require\//,
    of: says('mode', 'issue'),
    knows: ['track', 'fixed', 'filled', 'decided', 'today'],
  },
  { at: /^\/tracks\/\d+\/(starts\/\d+\/require|withdraw|plan\/require)\//, knows: declaring },
  { at: /^\/routes\/\d+\/steps\/\d+\/require\//, knows: declaring },
  { at: /^\/ledger\/require\//, knows: keeping },
  { at: /^\/promotion\/\d+\/require\//, knows: [...concluded, 'field', 'today'] },
  { at: /^\/(records|checks|assistance)\/\d+\/require\//, of: aboutProjects, knows: [...keeping, 'field'] },
  { at: /^\/(records|checks|assistance)\/\d+\/require\//, knows: ['kind', 'recorded', 'field', 'today'] },
  { at: /^\/acceptance\/\d+\/opens\//, knows: assessing },
  { at: /^\/acceptance\/\d+\/(require|outcomes)\//, knows: [...assessing, 'used', 'field'] },
  { at: /^\/rewards\/awards\/\d+\/among\/where\//, of: says('object', 'project'), knows: concluded },
  { at: /^\/rewards\/awards\/\d+\/figures\//, knows: concluded },
  {
    at: /^\/rewards\/awards\/\d+\/(steps\/\d+\/)?require\//,
    of: says('object', 'project'),
    knows: [...concluded, 'today'],
  },
  {
    at: /^\/rewards\/awards\/\d+\/(steps\/\d+\/)?require\//,
    knows: ['kind', 'figure', 'present', 'recorded', 'today'],
  },
  { at: /^\/boards\//, knows: ['track', 'kind', 'items', 'figure', 'present', 'filled', 'decided', 'outcome'] },
];

const kinds = ['track', 'kind', 'filled', 'decided', 'fixed', 'items', 'recorded', 'used', 'present', 'outcome'];
const operands = ['figure', 'field'];
const conditionsStandUnder = new Set(['that', 'when', 'where', 'not', 'all', 'any']);

/** Conditions that ask what the act they sit on does not know: the command would fall over instead of being judged. */
export function unanswerable(document: Json): SchemeError[] {
  return [...walk(document)].flatMap((visit) => {
    const asked = questionOf(visit);
    if (asked === undefined || visit.path.includes('/recorded/where')) return [];
    const place = places.find(({ at, of }) => at.test(`${visit.path}/`) && (of === undefined || of(visit.around)));
    if (!place || place.knows.includes(asked)) return [];
    const message = `此处不能问“${asked}”，可问：${place.knows.join('、')}；请换一种条件，或移到知道它的环节`;
    return [{ path: visit.path, code: 'unanswerable', message }];
  });
}

function questionOf({ property, value }: Visit): string | undefined {
  if (!isJson(value)) return undefined;
  if (property === 'compare' || property === 'to') return operands.find((operand) => operand in value);
  if (!conditionsStandUnder.has(property)) return undefined;
  return 'today' in value ? 'today' : kinds.find((kind) => kind in value);
}
