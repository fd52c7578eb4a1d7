/** Kinds of conditions that have an evaluator. */
export const builtConditions: ReadonlySet<string> = new Set([
  'all',
  'any',
  'not',
  'never',
  'compare',
  'items',
  'recorded',
  'track',
  'kind',
  'filled',
  'fixed',
  'decided',
  'outcome',
  'used',
  'present',
  'today',
]);

/** Kinds of conditions that have a schema only, with what they mean. */
export const unbuiltConditions: Readonly<Record<string, string>> = {
  unresolved: '未销号的问题',
  ran: '实施满期',
  lasts: '计划期限',
  topic: '选题',
  grade: '等次',
  assessed: '本期已考核',
  opened: '启动方式',
  stage: '分期',
  marked: '评分表完成',
  answered: '问卷完成',
  holds: '持有奖项',
  actor: '办理人',
  source: '来源项目',
  every: '每一个',
  covers: '全覆盖',
};

/** Kinds of figures that have an evaluator. */
export const builtFigures: ReadonlySet<string> = new Set([
  'surveyShare',
  'itemsShare',
  'mean',
  'weighted',
  'share',
  'count',
  'entered',
  'firstOf',
]);

export const unbuiltFigures: Readonly<Record<string, string>> = {
  surveyMean: '问卷平均分',
  trimmedMean: '去高去低平均分',
  median: '中位数',
  sum: '合计',
  meanOf: '指标平均',
  sumOf: '指标合计',
  gap: '差距',
  ratio: '比值',
  over: '范围内取值',
  bands: '分档',
};
