import type { Condition, Operand } from '../document/condition';
import type { Names } from './names';

const relations: Record<string, string> = {
  'at-least': '不低于',
  above: '高于',
  'at-most': '不高于',
  below: '低于',
  equal: '为',
  'not-equal': '不为',
  'one-of': '为',
  includes: '含',
};
const states: Record<string, string> = { claimed: '自报完成', verified: '核实完成' };

/** What a condition demands, in Chinese words a clerk can act on. */
export function demandOf(condition: Condition, names: Names): string {
  if ('all' in condition) return condition.all.map((part) => demandOf(part, names)).join('，且');
  if ('any' in condition) return condition.any.map((part) => demandOf(part, names)).join('，或');
  if ('not' in condition) return `不得是：${demandOf(condition.not, names)}`;
  if ('never' in condition) return '不得如此办理';
  if ('compare' in condition) {
    const [left, right] = [
      operandWords(condition.compare, names),
      operandWords(condition.to, names, condition.compare),
    ];
    return `${left}${relations[condition.is] ?? condition.is}${right}`;
  }
  if ('recorded' in condition) {
    const { record, where } = condition.recorded;
    return `有“${names.record(record)}”在案${where ? `（${demandOf(where, names)}）` : ''}`;
  }
  return demandOfSubject(condition, names);
}

function demandOfSubject(condition: Condition, names: Names): string {
  if ('items' in condition) {
    const { least, state } = condition.items;
    return `${least === 'all' ? '全部' : `至少${least}项`}任务${states[state] ?? state}`;
  }
  if ('track' in condition) return `限${condition.track.map(names.track).join('、')}`;
  if ('kind' in condition) return `限${condition.kind.map(names.kind).join('、')}`;
  if ('filled' in condition) return `须确定${condition.filled.map(names.role).join('、')}`;
  if ('fixed' in condition) return `“${names.list(condition.fixed)}”须已审定`;
  if ('decided' in condition) {
    const decisions = condition.in.map((key) => names.decision(condition.decided, key));
    return `${names.step(condition.decided)}须为${decisions.join('、')}`;
  }
  if ('outcome' in condition) {
    const outcomes = condition.in.map((key) => names.outcome(condition.outcome, key));
    return `${names.assessment(condition.outcome)}结果须为${outcomes.join('、')}`;
  }
  if ('used' in condition) return `须采用${condition.used.map(names.method).join('、')}`;
  if ('present' in condition) return `须有${condition.present.map(names.figure).join('、')}`;
  return '须符合条款规定';
}

function operandWords(operand: Operand, names: Names, beside?: Operand): string {
  if ('figure' in operand) return names.figure(operand.figure);
  if ('field' in operand) return names.field(operand.field);
  if ('values' in operand) return operand.values.map((value) => choiceWords(value, names, beside)).join('、');
  if ('value' in operand) {
    if (typeof operand.value === 'string') return choiceWords(operand.value, names, beside);
    return beside && 'figure' in beside ? names.number(beside.figure, operand.value) : String(operand.value);
  }
  return 'today' in operand ? '当日' : operand.parameter;
}

/** A choice of the field it is compared with is called by its name. */
function choiceWords(value: string, names: Names, beside: Operand | undefined): string {
  return beside && 'field' in beside ? names.choice(beside.field, value) : value;
}
