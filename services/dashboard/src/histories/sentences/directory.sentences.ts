import type {
  OrganisationRegistered,
  OrganisationRenamed,
  PersonalDataErased,
  PersonRegistered,
  PostAssigned,
  PostEnded,
} from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import { postName } from '../../naming/terms';
import { decision, fact, type SentencesOf } from '../sentence';

type DirectoryEvent = EventOf<
  | typeof OrganisationRegistered
  | typeof OrganisationRenamed
  | typeof PersonRegistered
  | typeof PostAssigned
  | typeof PostEnded
  | typeof PersonalDataErased
>;

const registered = 'directory.organisation-registered';
const renamed = 'directory.organisation-renamed';

export const directorySentences: SentencesOf<DirectoryEvent> = {
  [registered]: fact(({ name, parent }, { voices }) =>
    parent === undefined ? `登记单位“${name}”` : `在${voices.organisation(parent)}之下登记单位“${name}”`,
  ),
  [renamed]: fact(({ name }, { before }) => {
    const was = before<{ readonly name: string }>([registered, renamed])?.name;
    return was === undefined ? `单位改名为“${name}”` : `单位由“${was}”改名为“${name}”`;
  }),
  'directory.person-registered': fact(({ person }, { voices }) => `登记人员${voices.person(person)}`),
  'directory.post-assigned': decision(
    ({ person, organisation, post }, { voices }) =>
      `${voices.person(person)}任${voices.organisation(organisation)}${postName(post)}`,
  ),
  'directory.post-ended': decision(
    ({ person, organisation, post }, { voices }) =>
      `${voices.person(person)}不再任${voices.organisation(organisation)}${postName(post)}`,
  ),
  'directory.personal-data-erased': decision(({ refs = [], person, files = [], reason }) => {
    const what = [
      person === undefined ? '' : '一人的姓名、电话等个人信息',
      refs.length === 0 ? '' : `敏感内容${refs.length}处`,
      files.length === 0 ? '' : `文件${files.length}个`,
    ];
    return `销毁${what.filter((part) => part !== '').join('、')}；理由：${reason}`;
  }),
};
