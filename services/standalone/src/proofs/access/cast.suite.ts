import { castId, type Scenario } from '@xmh/testing';

/** Every post of the product (岗位). */
export const posts = [
  ...['leader', 'deputy', 'officer', 'organisation-office', 'leading-group', 'inspector', 'expert', 'member', 'public'],
  ...['auditor', 'analyst', 'administrator'],
] as const;

type Organisation = Scenario['cast']['organisations'][number];
type Person = Scenario['cast']['people'][number];

/** Relations that the scenario's own cast has no organisation for: below the subject, its own body, a branch elsewhere. */
const further: readonly Organisation[] = [
  { code: 'jia-branch', name: '甲镇机关支部', parent: 'jia', level: 'branch', type: 'branch' },
  { code: 'jia-group', name: '甲镇领导小组', parent: 'jia', level: 'township', type: 'body', body: 'leading-group' },
  { code: 'elsewhere', name: '邻县', parent: 'prefecture', level: 'county', type: 'committee' },
  {
    code: 'elsewhere-group',
    name: '邻县领导小组',
    parent: 'elsewhere',
    level: 'county',
    type: 'body',
    body: 'leading-group',
  },
  { code: 'elsewhere-town', name: '邻县某镇', parent: 'elsewhere', level: 'township', type: 'township' },
];

/** What each stands for when the subject is 甲镇's. */
export const relations = {
  jia: '本单位',
  county: '直接上级，也是方案制定单位',
  'leading-group': '方案制定单位的领导小组',
  yi: '同级的另一单位',
  'jia-branch': '本单位之下',
  'jia-group': '本单位的领导小组',
  prefecture: '方案制定单位之上',
  elsewhere: '别处的县',
  'elsewhere-group': '别处的领导小组',
  'elsewhere-town': '别处的单位',
} as const;

/** Everyone who tries: each post in each relation, and those whom two posts, a role or no post make another case. */
export const everyone: readonly Person[] = [
  ...Object.keys(relations).flatMap((organisation) =>
    posts.map((post) => ({ login: `${post}@${organisation}`, name: post, posts: [{ organisation, post }] })),
  ),
  {
    login: 'expert-of-jia',
    name: '本单位的专家',
    posts: [
      { organisation: 'prefecture', post: 'expert' },
      { organisation: 'jia', post: 'member' },
    ],
  },
  { login: 'nobody', name: '没有岗位的人', posts: [] },
];

/** The scenario with everyone added to its cast; what its readings show is not asked here. */
export function withEveryone(scenario: Scenario): Scenario {
  const { organisations, people } = scenario.cast;
  return {
    ...scenario,
    cast: { organisations: [...organisations, ...further], people: [...people, ...everyone] },
    steps: scenario.steps.map((step) => (step.get === undefined ? step : { ...step, expect: {} })),
  };
}

/** The tree by the product's ids. */
export const treeOf = ({ cast }: Scenario): ReadonlyMap<string, { readonly parent?: string; readonly body?: string }> =>
  new Map(
    cast.organisations.map(({ code, parent, body }) => [
      castId.org(code),
      { ...(parent !== undefined && { parent: castId.org(parent) }), ...(body !== undefined && { body }) },
    ]),
  );
