import { roleOf } from '../document/find';
import type { Scheme } from '../document/scheme';
import type { Holder, NamedPerson, Relation, Who } from '../document/who';

const posts: Record<Holder['post'], string> = {
  leader: '主要领导',
  deputy: '分管领导',
  officer: '经办人',
  'organisation-office': '组织部门',
  'leading-group': '领导小组',
  inspector: '督查人员',
  expert: '专家',
  member: '成员',
  public: '群众',
  any: '人员',
};
const relations: Record<Extract<Relation, string>, string> = {
  own: '本单位',
  superior: '上级单位',
  issuer: '',
  below: '下级单位',
  anywhere: '',
};
const acts: Record<Extract<NamedPerson, { doerOf: string }>['doerOf'], string> = {
  rectification: '整改人',
  'self-check': '自查人',
  declaration: '申报人',
};

/** 由谁, in Chinese: 本单位主要领导, 中共某县委组织部组织部门. */
export function whoWords(who: Who, scheme: Scheme): string {
  if (!('anyOf' in who)) return single(who, scheme);
  const allowed = who.anyOf.map((one) => single(one, scheme)).join('或');
  const except = (who.except ?? []).map((one) => single(one, scheme)).join('、');
  return except === '' ? allowed : `${allowed}（${except}除外）`;
}

/** The Chinese word for a post; an unknown one stands for itself. */
export function postWords(post: string): string {
  return (posts as Record<string, string>)[post] ?? post;
}

function single(who: Holder | NamedPerson, scheme: Scheme): string {
  if ('role' in who) return roleOf(scheme, who.role)?.name ?? who.role;
  if ('doerOf' in who) return acts[who.doerOf];
  const body = scheme.bodies?.find(({ key }) => key === who.body)?.name;
  if (body !== undefined) return who.post === 'leading-group' ? body : `${body}${posts[who.post]}`;
  return `${place(who.of, scheme)}${posts[who.post]}`;
}

function place(relation: Relation, scheme: Scheme): string {
  if (relation === 'issuer') return scheme.issuer;
  if (typeof relation === 'string') return relations[relation];
  if ('role' in relation) return roleOf(scheme, relation.role)?.name ?? relation.role;
  return scheme.kinds.find(({ key }) => key === relation.level)?.name ?? relation.level;
}
