import { derivedId, type Outcome } from '@xmh/eventing';
import { hashPassword, ProblemException, type ServiceCore } from '@xmh/platform';
import type { PersonCommand } from './person.commands';
import type { PersonHandler } from './person.handler';

export interface Account {
  readonly login: string;
  readonly name: string;
  readonly phone?: string | undefined;
  readonly password?: string | undefined;
}

type Registering = Extract<PersonCommand, { readonly type: 'RegisterPerson' }>;

/** Logins are unique, so the same login is the same person, whoever registers him. */
export const personOf = (login: string): string => derivedId('person', login);

/**
 * Two steps: the entry in the register, then the event that holds the id alone. The event is decided dry first, so that
 * what is refused leaves no entry; an entry whose event is missing is met again by the repeat.
 */
export async function registerPerson(
  { people }: Pick<ServiceCore, 'people'>,
  handler: PersonHandler,
  account: Account,
  meta: Registering['meta'],
): Promise<Outcome> {
  const person = personOf(account.login);
  const register = (rehearse: boolean): Promise<Outcome> =>
    handler.handle({ type: 'RegisterPerson', data: { person }, meta: { ...meta, rehearse } });
  const rehearsal = await register(true);
  if (meta.rehearse || rehearsal.kind !== 'rehearsed') return rehearsal;
  await keep(people, person, account);
  return register(false);
}

async function keep(
  people: ServiceCore['people'],
  id: string,
  { login, name, phone, password }: Account,
): Promise<void> {
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  const kept = await people.put({ id, login, name, phone, passwordHash });
  if (kept === 'login-taken') throw new ProblemException(409, 'login-taken', `用户名“${login}”已被使用`);
  if (kept === 'erased') throw new ProblemException(409, 'person-erased', '此人的信息已依法销毁，不能再登记');
}
