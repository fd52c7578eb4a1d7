import type { Facts } from '../conditions/facts';

export type Fact = keyof Facts;

const act = <const F extends Fact>(name: string, ...knows: readonly F[]) => ({ name, knows });

/**
 * Which facts can be asked at which act. Publishing refuses a condition that asks for more (`publishing/asking`); the service that
 * decides the act gathers these, and does not compile when it leaves one out (`FactsAt`).
 */
export const acts = {
  'open-call': act('开启批次', 'today'),
  'decide-list': act('名录的审定', 'today'),
  issue: act('下达', 'today', 'track', 'fixed'),
  establish: act('立项前的办理', 'today', 'track', 'kind', 'filled', 'decided', 'field'),
  'open-ledger': act('建立台账', 'today', 'track', 'kind', 'filled', 'items', 'recorded'),
  'file-on-project': act('项目的记录', 'today', 'track', 'kind', 'filled', 'items', 'recorded', 'field'),
  'file-on-organisation': act('单位的记录', 'today', 'kind', 'recorded', 'field'),
  'file-on-call': act('批次的记录', 'today', 'recorded', 'field'),
  assess: act(
    '考核的启动与评分',
    ...(['today', 'track', 'kind', 'filled', 'items', 'recorded', 'figures', 'outcome'] as const),
  ),
  conclude: act(
    '考核结论',
    ...(['today', 'track', 'kind', 'filled', 'items', 'recorded', 'figures', 'outcome', 'used', 'field'] as const),
  ),
  'choose-project': act('评奖对象与计数', 'track', 'kind', 'figures', 'outcome'),
  'choose-recipient': act('评奖对象', 'kind', 'figures'),
  'award-project': act('项目的评奖', 'today', 'track', 'kind', 'figures', 'outcome', 'recorded'),
  'award-recipient': act('单位、个人的评奖', 'today', 'kind', 'figures', 'recorded'),
  promote: act('推广推荐', 'today', 'track', 'kind', 'figures', 'outcome', 'recorded', 'field'),
  'sum-projects': act('项目的汇总', 'track', 'kind', 'filled', 'items', 'decided', 'figures', 'outcome'),
  'sum-organisations': act('单位的汇总', 'kind'),
} as const;

export type Act = keyof typeof acts;

/** Facts among which those of the act are there. */
export type FactsAt<A extends Act> = Facts & Required<Pick<Facts, (typeof acts)[A]['knows'][number]>>;

/** By fact: how a document asks for it. */
export const questions: Readonly<Record<Fact, readonly string[]>> = {
  today: ['today'],
  track: ['track'],
  kind: ['kind'],
  filled: ['filled'],
  decided: ['decided'],
  fixed: ['fixed'],
  items: ['items'],
  recorded: ['recorded'],
  used: ['used'],
  figures: ['figure', 'present'],
  outcome: ['outcome'],
  field: ['field'],
};

/** By section: the figures whose inputs are there. Publishing refuses others. */
export const figuresOf: Readonly<Record<'acceptance' | 'awards' | 'boards', readonly string[]>> = {
  acceptance: ['surveyShare', 'itemsShare', 'mean', 'weighted', 'entered', 'firstOf'],
  awards: ['share', 'count', 'weighted', 'firstOf'],
  boards: ['share', 'count', 'itemsShare', 'weighted', 'firstOf'],
};
