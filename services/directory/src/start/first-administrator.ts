import { randomBytes } from 'node:crypto';
import { derivedId } from '@xmh/eventing';
import type { Preparation, ServiceCore } from '@xmh/platform';
import { organisationPlan } from '../organisations/organisation.handler';
import { personPlan } from '../people/person.handler';
import { personOf, registerPerson } from '../people/register-person.process';

/** Code of the organisation under which everything else is. */
export const rootCode = 'root';
const login = 'admin';

const root = derivedId('organisation', rootCode);
const step = (name: string) => {
  const commandId = derivedId('first-administrator', name);
  return { commandId, by: { service: 'directory' }, correlationId: commandId } as const;
};

/** A new store gets a root organisation and an account that administers it; on any other store every step is a repeat. */
export async function firstAdministrator(core: ServiceCore, { adminPassword, tell }: Preparation): Promise<void> {
  const person = personOf(login);
  const organisation = { organisation: root, name: '全国', level: 'root', type: 'root' };
  const registered = await core
    .handler(organisationPlan(core))
    .handle({ type: 'RegisterOrganisation', data: organisation, meta: step('root') });
  if (registered.kind === 'accepted') await core.directory.reached(registered.position, 5000);
  const people = core.handler(personPlan(core));
  const made = adminPassword ?? randomBytes(12).toString('base64url');
  const outcome = await registerPerson(core, people, { login, name: '系统管理员', password: made }, step('person'));
  const isNew = outcome.kind === 'accepted' && !outcome.repeated;
  if (isNew && adminPassword === undefined)
    tell(`首个管理员账号：${login}，密码：${made}（只显示这一次，请登录后修改）`);
  await people.handle({
    type: 'AssignPost',
    data: { person, organisation: root, post: 'administrator' },
    meta: step('post'),
  });
}
