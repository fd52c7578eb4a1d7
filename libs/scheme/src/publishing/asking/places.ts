import type { Act } from '../../acts/acts';
import { isJson, listed, type Json, type Visit } from '../walk';

/** A part of the document whose conditions are tested at acts; `acts` looks at the parts around, innermost first. */
interface Place {
  readonly at: RegExp;
  readonly acts: (visit: Visit, document: Json) => readonly Act[];
}

const at = (pattern: RegExp, acts: Place['acts'] | Act): Place => ({
  at: pattern,
  acts: typeof acts === 'string' ? () => [acts] : acts,
});

/** The first that fits says at which acts the condition is tested: each of them must know what it asks. */
const places: readonly Place[] = [
  at(/^\/calls\/require\//, 'open-call'),
  at(/^\/tracks\/\d+\/starts\/\d+\/require\//, ({ around }) => [actOfStart(around.find((part) => 'mode' in part))]),
  at(/^\/tracks\/\d+\/(withdraw|plan\/(require|when))\//, 'establish'),
  at(/^\/routes\/\d+\/steps\/\d+\/require\//, actsOfStep),
  at(/^\/ledger\/require\//, 'open-ledger'),
  at(/^\/promotion\/\d+\/require\//, 'promote'),
  at(/^\/(records|checks|assistance)\/\d+\/require\//, ({ around }) =>
    listed(around.find((part) => 'about' in part)?.about).flatMap(actOfRecord),
  ),
  at(/^\/(records|checks|assistance|promotion)\/\d+\/expect\/\d+\/of\//, (visit) => actOfRecord(populationOf(visit))),
  at(/^\/acceptance\/\d+\/(opens|sheets)\/\d+\/require\//, 'assess'),
  at(/^\/acceptance\/\d+\/(require|outcomes)\//, 'conclude'),
  at(/^\/rewards\/awards\/\d+\/figures\//, 'choose-project'),
  at(/^\/rewards\/awards\/\d+\/among\//, (visit) => [isForProjects(visit) ? 'choose-project' : 'choose-recipient']),
  at(/^\/rewards\/awards\/\d+\/(steps\/\d+\/)?require\//, (visit) => [
    isForProjects(visit) ? 'award-project' : 'award-recipient',
  ]),
  at(/^\/boards\/\d+\/(of|figures)\//, (visit) => [
    populationOf(visit) === 'organisation' ? 'sum-organisations' : 'sum-projects',
  ]),
];

/** The acts at which what stands there is tested; undefined where no condition is. */
export function actsAt(visit: Visit, document: Json): readonly Act[] | undefined {
  return places.find((place) => place.at.test(`${visit.path}/`))?.acts(visit, document);
}

const actOfStart = (start: Json | undefined): Act => (start?.mode === 'issue' ? 'issue' : 'establish');

/** A list goes through the steps of its own route; an issue is the first step of a project's. */
function actsOfStep({ path }: Visit, document: Json): Act[] {
  const [, , routeAt, , stepAt] = path.split('/');
  const route = listed(document.routes)[Number(routeAt)];
  const leadsHere = (part: unknown): part is Json => isJson(part) && isJson(route) && part.route === route.key;
  const lists = listed(document.lists).filter((list) => isJson(list) && leadsHere(list.drawnUp));
  const starts = listed(document.tracks)
    .flatMap((track) => (isJson(track) ? listed(track.starts) : []))
    .filter(leadsHere);
  return [
    ...lists.map((): Act => 'decide-list'),
    ...starts.map((start) => (stepAt === '0' ? actOfStart(start) : 'establish')),
  ];
}

function actOfRecord(about: unknown): Act[] {
  if (about === 'project') return ['file-on-project'];
  if (about === 'organisation') return ['file-on-organisation'];
  return about === 'call' ? ['file-on-call'] : [];
}

const isForProjects = ({ around }: Visit): boolean => around.some(({ object }) => object === 'project');

/** Of whom the population speaks that is here or around. */
function populationOf({ value, around }: Visit): unknown {
  return [value, ...around]
    .filter(isJson)
    .map((part) => (isJson(part.share) ? part.share : part))
    .find(({ of }) => typeof of === 'string')?.of;
}
