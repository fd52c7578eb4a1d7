import { castId } from '@xmh/testing';
import type { CommandListing } from '@xmh/platform';

/**
 * Who may, worked out a second time: from the rows of the access tables as they are listed and the document's `by`.
 * Nothing of the product decides here.
 */
type Single = { readonly post: string; readonly of: string; readonly body?: string } | { readonly role: string };
type Who = Single | { readonly anyOf: readonly Single[]; readonly except?: readonly Single[] };
interface Ruled {
  readonly key: string;
  readonly by: Who;
}
interface Step extends Ruled {
  readonly preparedBy?: Who;
  readonly fills?: readonly string[];
  readonly establishes?: boolean;
}
export interface Paper {
  readonly articles: Readonly<Record<string, { readonly degree: string; readonly overrideBy?: Who }>>;
  readonly calls: { readonly openedBy: Who };
  readonly ledger: { readonly keptBy: Who };
  readonly lists: readonly { readonly key: string; readonly drawnUp: { readonly by: Who } }[];
  readonly forms: readonly { readonly key: string; readonly fields: readonly Ruled[] }[];
  readonly routes: readonly { readonly key: string; readonly steps: readonly Step[] }[];
  readonly records: readonly Ruled[];
  readonly checks: readonly Ruled[];
  readonly assistance: readonly Ruled[];
  readonly promotion: readonly Ruled[];
  readonly rewards: { readonly awards: readonly { readonly key: string; readonly steps: readonly Step[] }[] };
  readonly acceptance: readonly { readonly key: string; readonly decidedBy: Who; readonly sheets?: readonly Ruled[] }[];
  readonly tracks: readonly {
    readonly key: string;
    readonly starts: readonly { readonly by: Who; readonly route: string; readonly mode: string }[];
    readonly items: { readonly claimedBy: Who; readonly verifiedBy: Who };
    readonly plan?: { readonly by: Who; readonly to: Who; readonly require: readonly object[] };
  }[];
}

/** What is acted on: whose it is, of which track, who holds its roles; and the keys its body names. */
export interface About {
  readonly organisation?: string | undefined;
  readonly track?: string | undefined;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly keys: Readonly<Record<string, unknown>>;
}

const keyed = <T extends { readonly key: string }>(all: readonly T[] | undefined, key: unknown): T | undefined =>
  all?.find((one) => one.key === key);
const trackIn = (paper: Paper, { track, keys }: About) => keyed(paper.tracks, track ?? keys['track']);
const isIssued = (paper: Paper, about: About): boolean => trackIn(paper, about)?.starts[0]?.mode === 'issue';
/** Which of what a command may be about, by the words that the listing has for it. */
const only: Readonly<Record<string, (paper: Paper, about: About) => boolean>> = { 下达的项目: isIssued };
const stepsFor = (paper: Paper, about: About): readonly Step[] => {
  const routes = trackIn(paper, about)?.starts.map(({ route }) => route);
  return paper.routes.filter(({ key }) => routes?.includes(key) ?? true).flatMap(({ steps }) => steps);
};
const awardSteps = (paper: Paper, { keys }: About): readonly Step[] =>
  keyed(paper.rewards.awards, keys['award'])?.steps ?? [];
const waivable = (paper: Paper, { keys }: About): Who | undefined =>
  paper.articles[String(keys['article'])]?.overrideBy;

/** Where the document says who, by the name that the listing gives the place. */
const places: Readonly<Record<string, (paper: Paper, about: About, type: string) => Who | undefined>> = {
  'articles[].overrideBy': waivable,
  'calls.openedBy': ({ calls }) => calls.openedBy,
  'ledger.keptBy': ({ ledger }) => ledger.keptBy,
  'lists.drawnUp.by': ({ lists }, { keys }) => keyed(lists, keys['list'])?.drawnUp.by,
  'forms.fields.by': ({ forms }, { keys }) => keyed(keyed(forms, keys['form'])?.fields, keys['field'])?.by,
  'routes.steps.by': (paper, about, type) => {
    const steps = stepsFor(paper, about);
    if (type === 'RevokeEstablishment') return steps.find(({ establishes }) => establishes)?.by;
    if (type === 'NameResponsible') return steps.find(({ fills }) => fills?.includes(String(about.keys['role'])))?.by;
    return keyed(steps, about.keys['step'])?.by;
  },
  'routes.steps.preparedBy': (paper, about) => keyed(stepsFor(paper, about), about.keys['step'])?.preparedBy,
  'tracks.starts.by': (paper, about, type) => {
    // What was issued is declined by the organisation it was issued to, not by who issued it.
    return type === 'WithdrawProject' && isIssued(paper, about) ? undefined : trackIn(paper, about)?.starts[0]?.by;
  },
  'tracks.plan.by': (paper, about, type) => {
    const plan = trackIn(paper, about)?.plan;
    const asks = JSON.stringify(plan?.require ?? []).includes(`"${String(about.keys['role'])}"`);
    return type !== 'NameResponsible' || asks ? plan?.by : undefined;
  },
  'tracks.plan.to': (paper, about) => trackIn(paper, about)?.plan?.to,
  'tracks[].items.claimedBy': (paper, about) => trackIn(paper, about)?.items.claimedBy,
  'tracks[].items.verifiedBy': (paper, about) => trackIn(paper, about)?.items.verifiedBy,
  'checks[].by': ({ checks }, { keys }) => keyed(checks, keys['check'])?.by,
  'records[].by': ({ records, assistance }, { keys }) => keyed([...records, ...assistance], keys['record'])?.by,
  'promotion[].by': ({ promotion }, { keys }) => keyed(promotion, keys['record'])?.by,
  'acceptance[].decidedBy': ({ acceptance }, { keys }) => keyed(acceptance, keys['assessment'])?.decidedBy,
  'acceptance[].sheets[].by': ({ acceptance }, { keys }) =>
    keyed(keyed(acceptance, keys['assessment'])?.sheets, keys['sheet'])?.by,
  'rewards.awards.steps.by': (paper, about) => awardSteps(paper, about).at(-1)?.by,
  'rewards.awards[].steps[].by': (paper, about) => awardSteps(paper, about).at(-1)?.by,
};

export interface Held {
  readonly post: string;
  readonly organisation: string;
}
export interface World {
  readonly paper: Paper;
  readonly issuer: string;
  readonly tree: ReadonlyMap<string, { readonly parent?: string; readonly body?: string }>;
}

/** Whom the document names for each row of the listing; a place it is not known here is a fault of the proof. */
export function namedBy({ rows, type }: CommandListing, about: About, { paper }: World): readonly (Who | undefined)[] {
  return rows.flatMap((row) => {
    if (!('from' in row)) return [];
    const place = places[row.from];
    if (!place) throw new Error(`the proof does not know where ${row.from} is`);
    return [place(paper, about, type)];
  });
}

/** Whether a person with these posts may send the command, by its rows. */
export function may(listed: CommandListing, about: About, login: string, held: readonly Held[], world: World): boolean {
  const related = ({ organisation }: Held, relation: string): boolean => {
    if (relation === 'anywhere') return true;
    if (relation === 'issuer') return organisation === world.issuer;
    if (relation === 'superior') return organisation === parentOf(about.organisation, world);
    if (relation === 'own') return organisation === about.organisation;
    return lineOf(about.organisation, world).includes(organisation);
  };
  const byPost = listed.rows.some(
    (row) =>
      'posts' in row &&
      (row.only === undefined || only[row.only]?.(world.paper, about) === true) &&
      held.some((one) => row.posts.includes(one.post) && related(one, row.relation)),
  );
  return byPost || namedBy(listed, about, world).some((who) => who && isNamed(who, about, login, held, world));
}

function isNamed(who: Who, about: About, login: string, held: readonly Held[], world: World): boolean {
  const fits = (single: Single): boolean => {
    if ('role' in single) return about.roles[single.role]?.includes(castId.person(login)) ?? false;
    return held.some(({ post, organisation }) => {
      const isBody = world.tree.get(organisation)?.body === single.body;
      const home = single.body === undefined ? organisation : parentOf(organisation, world);
      const isPost = single.post === 'any' || single.post === post;
      return isPost && (single.body === undefined || isBody) && stands(single.of, home, about, world);
    });
  };
  if (!('anyOf' in who)) return fits(who);
  return who.anyOf.some(fits) && !(who.except ?? []).some(fits);
}

function stands(of: string, home: string | undefined, about: About, world: World): boolean {
  if (home === undefined) return false;
  if (of === 'own') return home === about.organisation;
  if (of === 'issuer') return home === world.issuer;
  if (of === 'superior') return home === parentOf(about.organisation, world);
  if (of === 'anywhere') return true;
  throw new Error(`the proof does not know the relation ${of}`);
}

const parentOf = (organisation: string | undefined, { tree }: World): string | undefined =>
  tree.get(organisation ?? '')?.parent;
/** The organisation and all above it. */
export const lineOf = (organisation: string | undefined, world: World): readonly string[] =>
  organisation === undefined ? [] : [organisation, ...lineOf(parentOf(organisation, world), world)];
