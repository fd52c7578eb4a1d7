import type { CommandListing } from '@xmh/platform';
import { type Answer, castId, ScenarioClient } from '@xmh/testing';
import { password } from '../../standalone.suite';
import { everyone } from './cast.suite';
import { type About, may, namedBy, type World } from './named.suite';

export type Listed = CommandListing & { readonly service: string; readonly route: string };

/** Something sent to a route: what the body does not say (which record is corrected) is said by `keys`. */
export interface Sent {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly keys?: Readonly<Record<string, unknown>>;
}
export interface Tried {
  readonly login: string;
  readonly type: string;
  readonly path: string;
  readonly status: number;
  readonly code: unknown;
}

/** Plays the scenario, and before each kind of command lets everyone try it, as a rehearsal. */
export class Prober extends ScenarioClient {
  cells = 0;
  granted = 0;
  /** Asked by someone whom the tables do not name and not refused, or the other way round. */
  readonly wrong: Tried[] = [];
  /** Allowed, but the request itself was no good: then the cell proves nothing. */
  readonly unfit: Tried[] = [];
  /** Commands and rows tried, with what they were tried on. */
  readonly tried = new Set<string>();
  private readonly signedIn = new Map<string, string>();
  /** Ids of what was filed first, and as newest, by the key of its record, check or award. */
  readonly filed = new Map<string, string>();
  /** What was said when the thing with this id was made. */
  private readonly made = new Map<string, Sent['body']>();

  constructor(
    private readonly address: string,
    private readonly commands: readonly Listed[],
    private readonly world: World,
  ) {
    super(address, () => password);
  }

  override async post(login: string, path: string, body: unknown, key: string): Promise<Answer> {
    const sent = { path, body: body as Sent['body'] };
    const about = await this.aboutOf(sent);
    if (subjects.includes(about.organisation)) await this.probe(sent, about);
    const answer = await super.post(login, path, body, key);
    const { id } = answer.body as { id?: string };
    if (answer.status < 300 && id !== undefined) this.keep(id, sent.body);
    return answer;
  }

  private keep(id: string, body: Sent['body']): void {
    const key = text(body['record'] ?? body['check'] ?? body['award']);
    if (!this.made.has(id)) this.made.set(id, body);
    if (key === undefined) return;
    if (!this.filed.has(key)) this.filed.set(key, id);
    this.filed.set(`newest ${key}`, id);
  }

  /** Everyone tries it, once for every command and every place of the document that says who. */
  async probe(sent: Sent, known?: About): Promise<void> {
    const command = this.commandAt(sent.path);
    if (!command) return;
    const about = known ?? (await this.aboutOf(sent));
    const draft = command.type === 'DraftDeclaration' && sent.body['organisation'] === undefined;
    // A draft without an organisation is always for the sender's own: then nobody is a stranger.
    if (draft) return this.probe({ ...sent, body: { ...sent.body, organisation: castId.org('jia') } });
    const place = placeOf(command, about, namedBy(command, about, this.world));
    if (this.tried.has(place)) return;
    this.tried.add(place);
    for (let at = 0; at < everyone.length; at += 12)
      await Promise.all(everyone.slice(at, at + 12).map((person) => this.attempt(command, sent, about, person)));
  }

  private async attempt(
    command: Listed,
    sent: Sent,
    about: About,
    { login, posts }: (typeof everyone)[number],
  ): Promise<void> {
    const held = posts.map(({ post, organisation }) => ({ post, organisation: castId.org(organisation) }));
    const allowed = may(command, about, login, held, this.world);
    const { status, body } = await this.rehearse(login, sent);
    this.cells += 1;
    this.granted += Number(allowed);
    const code = (body as { code?: unknown } | null)?.code;
    const tried = { login, type: `${command.service} ${command.type}`, path: sent.path, status, code };
    if (allowed !== (status !== 403)) this.wrong.push(tried);
    else if (allowed && [400, 404].includes(status)) this.unfit.push(tried);
  }

  /** Read as anyone. */
  async read(login: string, path: string): Promise<{ readonly status: number; readonly text: string }> {
    const headers = { authorization: `Bearer ${await this.tokenFor(login)}` };
    const response = await fetch(`${this.address}${path}`, { headers });
    return { status: response.status, text: await response.text() };
  }

  async rehearse(login: string, { path, body }: Sent): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${await this.tokenFor(login)}`,
      'content-type': 'application/json',
      prefer: 'dry-run',
      'idempotency-key': `rehearsal-${++rehearsals}`,
    };
    const response = await fetch(`${this.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  }

  private async tokenFor(login: string): Promise<string> {
    const known = this.signedIn.get(login);
    if (known !== undefined) return known;
    const response = await fetch(`${this.address}/api/directory/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const { token } = (await response.json()) as { token: string };
    this.signedIn.set(login, token);
    return token;
  }

  private commandAt(path: string): Listed | undefined {
    return this.commands.find(({ route }) =>
      new RegExp(`^${route.replace(/^POST /, '').replace(/:[A-Za-z0-9]+/g, '[^/]+')}$`).test(path),
    );
  }

  /** Whose it is: of the project in the path, of the organisation that path or body name, or nobody's but the issuer's. */
  private async aboutOf({ path, body, keys }: Sent): Promise<About> {
    const others = path.replace(/\/projects\/[^/]+/, '').split('/');
    const all = { ...Object.assign({}, ...others.map((id) => this.made.get(id))), ...body, ...keys } as Sent['body'];
    const project = /\/projects\/([^/]+)/.exec(path)?.[1] ?? projectAmong(all);
    const found = project === undefined ? undefined : await this.projectAt(project);
    if (found) return { ...found, keys: all };
    const organisation = /\/(?:organisations|slates)\/([^/]+)/.exec(path)?.[1] ?? organisationAmong(all);
    return { organisation, roles: {}, keys: all };
  }

  private async projectAt(id: string): Promise<Omit<About, 'keys'> | undefined> {
    const declared = await this.get('office', `/api/registration/projects/${id}`);
    if (declared.status !== 200) return undefined;
    const { track, roles, organisation } = declared.body as About & { organisation: { id: string } };
    const kept = await this.get('office', `/api/supervision/projects/${id}`);
    const ledger = (kept.body as { ledger?: { roles?: About['roles'] } } | null)?.ledger;
    return { organisation: organisation.id, track, roles: { ...roles, ...ledger?.roles } };
  }
}

let rehearsals = 0;
/** Relations are cast around 甲镇; what is nobody's own, or the issuer's, is tried as well. */
const subjects: readonly (string | undefined)[] = [undefined, castId.org('jia'), castId.org('county')];

/** A command and the keys by which the document says who. */
function placeOf({ service, type }: Listed, { keys }: About, named: unknown): string {
  const { record, check, award, role, step, form, assessment } = keys;
  return JSON.stringify([service, type, { record, check, award, role, step, form, assessment }, named]);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** A commendation's subject is a project, or else an organisation. */
const projectAmong = ({ subject }: Sent['body']): string | undefined => text(subject);
const organisationAmong = ({ organisation, subject, issuer, parent }: Sent['body']): string | undefined =>
  text(organisation) ?? text(subject) ?? text(issuer) ?? text(parent);
