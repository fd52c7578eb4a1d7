import { derivedId, type Outcome } from '@xmh/eventing';
import { type Caller, command, PositionGiven, ProblemException, refused, type ServiceCore } from '@xmh/platform';
import { z } from 'zod';
import type { OrganisationHandler } from '../organisations/organisation.handler';
import type { PersonHandler } from '../people/person.handler';
import { personOf, registerPerson } from '../people/register-person.process';
import { organisationOf, parentCodeOf, wrongRows } from './import.check';
import type { ImportRequest, OrganisationRow, PersonRow } from './import.request';
import { inLevels } from './levels';

/** What an import changed; all zero for the same file again. */
const counts = { organisations: z.int(), renamed: z.int(), people: z.int(), posts: z.int() };
/** position: of the last event written; absent when nothing was. */
export const Imported = z.strictObject({ ...counts, position: PositionGiven.exactOptional() });
export type Imported = z.infer<typeof Imported>;

interface Parts {
  readonly core: ServiceCore;
  readonly organisations: OrganisationHandler;
  readonly people: PersonHandler;
}

/**
 * Brings tree, accounts and posts to what the file says; what is there already stays as it is. Every step is a command of
 * its own whose id derives from the row, so an import that died half way is finished by sending it again.
 */
export class ImportProcess {
  private position = '';

  constructor(
    private readonly parts: Parts,
    private readonly caller: Caller,
  ) {}

  async run(request: ImportRequest): Promise<Imported> {
    const { directory } = this.parts.core;
    await this.mustBeAdministrator();
    const errors = wrongRows(request, directory);
    if (errors.length > 0) throw new ProblemException(422, 'import-refused', '导入文件有误，未作任何更改', { errors });
    const news = request.organisations.filter(({ code }) => !directory.organisation(organisationOf(code)));
    const renamed = request.organisations.filter(({ code, name }) => {
      const known = directory.organisation(organisationOf(code));
      return known !== undefined && known.name !== name;
    });
    const persons = request.people.filter(({ login }) => !directory.isPerson(personOf(login)));
    const posts = request.people.flatMap((row) => this.newPosts(row));
    await this.tryFirst(news, renamed, posts);
    const counts = { organisations: news.length, renamed: renamed.length, people: persons.length, posts: posts.length };
    if (this.caller.rehearse) return counts;
    await this.register(news);
    for (const row of renamed) this.must(await this.renamed(row, this.caller));
    await Promise.all(persons.map((row) => this.registerPerson(row)));
    for (const post of posts) await this.assign(post);
    return { ...counts, ...(this.position !== '' && { position: this.position }) };
  }

  /** Errors and counts tell what is registered: they are for those who may register a person, whoever it is. */
  private async mustBeAdministrator(): Promise<void> {
    const anyone = { person: this.caller.commandId };
    this.must(await this.parts.people.handle(command('RegisterPerson', anyone, this.rehearsing)));
  }

  private get rehearsing(): Caller {
    return { ...this.caller, rehearse: true };
  }

  /** Access and refusals of what can be decided before anything is written: rows that hang on what is there already. */
  private async tryFirst(
    news: readonly OrganisationRow[],
    renamed: readonly OrganisationRow[],
    posts: readonly NewPost[],
  ): Promise<void> {
    const { directory } = this.parts.core;
    const { rehearsing } = this;
    const hanging = news.filter((row) => directory.organisation(organisationOf(parentCodeOf(row))));
    for (const row of hanging) this.must(await this.registered(row, rehearsing));
    for (const row of renamed) this.must(await this.renamed(row, rehearsing));
    const placed = posts.filter(
      ({ person, organisation }) => directory.isPerson(person) && directory.organisation(organisation),
    );
    for (const post of placed) this.must(await this.assigned(post, rehearsing));
  }

  private async register(rows: readonly OrganisationRow[]): Promise<void> {
    for (const level of inLevels(rows)) {
      const outcomes = await Promise.all(level.map((row) => this.registered(row, this.caller)));
      for (const outcome of outcomes) this.must(outcome);
      await this.caughtUp();
    }
  }

  private registered({ code, parent, ...facts }: OrganisationRow, caller: Caller): Promise<Outcome> {
    const organisation = organisationOf(code);
    const data = { organisation, ...facts, parent: organisationOf(parentCodeOf({ parent })) };
    return this.parts.organisations.handle(command('RegisterOrganisation', data, this.part(caller, 'register', code)));
  }

  private renamed({ code, name }: OrganisationRow, caller: Caller): Promise<Outcome> {
    const data = { organisation: organisationOf(code), name };
    const rename = command('RenameOrganisation', data, this.part(caller, 'rename', code));
    return this.parts.organisations.handle(rename);
  }

  private async registerPerson(row: PersonRow): Promise<void> {
    const { meta } = command('RegisterPerson', {}, this.part(this.caller, 'person', row.login));
    this.must(await registerPerson(this.parts.core, this.parts.people, row, meta));
  }

  private async assign(post: NewPost): Promise<void> {
    this.must(await this.assigned(post, this.caller));
  }

  private assigned(post: NewPost, caller: Caller): Promise<Outcome> {
    const { person, organisation, post: held } = post;
    return this.parts.people.handle(command('AssignPost', post, this.part(caller, 'post', person, organisation, held)));
  }

  private newPosts({ login, posts }: PersonRow): NewPost[] {
    const person = personOf(login);
    const held = this.parts.core.directory.standings(person);
    return posts
      .map(({ organisation, post }) => ({ person, organisation: organisationOf(organisation), post }))
      .filter(({ organisation, post }) => !held.some((one) => one.organisation === organisation && one.post === post));
  }

  private part(caller: Caller, ...row: readonly string[]): Caller {
    return { ...caller, commandId: derivedId(caller.commandId, ...row) };
  }

  private must(outcome: Outcome): void {
    if (outcome.kind === 'refused') throw refused(outcome.refusal);
    if (outcome.kind === 'accepted' && outcome.position > this.position) this.position = outcome.position;
  }

  private async caughtUp(): Promise<void> {
    const { directory } = this.parts.core;
    if (!(await directory.reached(this.position, 5000))) {
      throw new ProblemException(503, 'directory-behind', '组织信息尚未更新，请用同一请求编号重试');
    }
  }
}

interface NewPost {
  readonly person: string;
  readonly organisation: string;
  readonly post: string;
}
