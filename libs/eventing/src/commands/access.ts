import type { Actor } from '../events/event';
import type { Command, CommandOf } from './command';
import type { ArticleRefusal, Refusal } from './refusal';

/** One post a person holds now. */
export interface Standing {
  readonly person: string;
  readonly post: string;
  readonly organisation: string;
}

/** An organisation as access and schemes see it; body: the key of a body (领导小组) of its parent. */
export interface OrganisationFacts {
  readonly id: string;
  readonly parent?: string;
  readonly level: string;
  readonly type: string;
  readonly field?: string;
  readonly ownership?: string;
  readonly body?: string;
}

/** Tree and posts as every service process knows them, folded from the directory's events. */
export interface DirectoryFacts {
  standings(person: string): readonly Standing[];
  organisation(id: string): OrganisationFacts | undefined;
  children(id: string): readonly OrganisationFacts[];
  /** Ids from the root down to the organisation, joined and closed by '/'. */
  path(id: string): string | undefined;
}

/** What a command is about, for the relation of who sends it. */
export interface Subject {
  readonly organisation?: string | undefined;
  readonly issuer?: string | undefined;
}

/** own: in the subject; superior: in its parent; issuer: in the scheme's issuer; above: in it or any ancestor; anywhere. */
export type Relation = 'own' | 'superior' | 'issuer' | 'above' | 'anywhere';

type Verdict = { readonly standing: Standing } | { readonly articles: readonly ArticleRefusal[] };

/** Narrows a row to some of what the command may be about; `words` say which, for the listing of rights. */
interface Only<C, S, X> {
  readonly words: string;
  readonly holds: (command: C, state: S, context: X) => boolean;
}

/** Who may send a command: posts in a relation, a service (no route), or whoever the scheme's step names. Any row that grants is enough. */
export type AccessRow<C, S, X> =
  | { readonly posts: readonly string[]; readonly relation: Relation; readonly only?: Only<C, S, X> }
  | { readonly service: string }
  | {
      readonly scheme: (command: C, state: S, context: X, standings: readonly Standing[]) => Verdict;
      /** Which place of the document says who, for the listing of rights. */
      readonly from: string;
    };

/** Exhaustive over the command types: a type without rows does not compile. */
export type AccessTable<C extends Command, S, X> = {
  readonly [Type in C['type']]: readonly [
    AccessRow<CommandOf<C, Type>, S, X>,
    ...AccessRow<CommandOf<C, Type>, S, X>[],
  ];
};

export interface AccessQuestion<C extends Command, S, X> {
  readonly rows: readonly AccessRow<C, S, X>[];
  readonly command: C;
  readonly state: S;
  readonly context: X;
  readonly subject: Subject;
  readonly directory: DirectoryFacts;
}

/** The post in which the sender may act, or the refusal, with the article where the scheme says who. */
export function authorise<C extends Command, S, X>(question: AccessQuestion<C, S, X>): Actor | { refused: Refusal } {
  const { rows, command, state, context, directory } = question;
  const { by } = command.meta;
  if ('service' in by) {
    const granted = rows.some((row) => 'service' in row && row.service === by.service);
    return granted ? by : denied();
  }
  const standings = directory.standings(by.person);
  let articles: readonly ArticleRefusal[] | undefined;
  for (const row of rows) {
    if ('posts' in row) {
      if (row.only && !row.only.holds(command, state, context)) continue;
      const standing = standings.find(
        (held) => row.posts.includes(held.post) && related(held.organisation, row.relation, question),
      );
      if (standing) return standing;
    } else if ('scheme' in row) {
      const verdict = row.scheme(command, state, context, standings);
      if ('standing' in verdict) return verdict.standing;
      articles = [...(articles ?? []), ...verdict.articles];
    }
  }
  return denied(articles);
}

function related(
  organisation: string,
  relation: Relation,
  { subject, directory }: AccessQuestion<never, never, never> | { subject: Subject; directory: DirectoryFacts },
): boolean {
  if (relation === 'anywhere') return true;
  if (relation === 'issuer') return subject.issuer === organisation;
  if (subject.organisation === undefined) return false;
  if (relation === 'own') return subject.organisation === organisation;
  if (relation === 'superior') return directory.organisation(subject.organisation)?.parent === organisation;
  return directory.path(subject.organisation)?.includes(`/${organisation}/`) ?? false;
}

const denied = (articles?: readonly ArticleRefusal[]): { refused: Refusal } => ({
  refused: { code: 'not-allowed', message: '您的岗位无权办理此事', status: 403, ...(articles && { articles }) },
});
