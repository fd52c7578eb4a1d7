import type {
  BatchCorrected,
  BatchPrepared,
  ItemsPlanned,
  PlanCorrected,
  PlanFiled,
  PlanItem,
  PlanRegistered,
  PlanReturned,
  ProjectIssued,
  StepCorrected,
  StepDecided,
} from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import { dateWords } from '@xmh/scheme';
import { fromTo, paperChanges, paperWords } from '../../naming/paper.words';
import { corrected, decision, fact, type SentencesOf, system, type Teller, withParticulars } from '../sentence';
import { dayChange } from '../words/record.words';
import { rolesWords } from '../words/role.words';

type PlanEvent = EventOf<
  | typeof ProjectIssued
  | typeof StepCorrected
  | typeof BatchCorrected
  | typeof PlanFiled
  | typeof PlanCorrected
  | typeof PlanRegistered
  | typeof PlanReturned
  | typeof ItemsPlanned
>;
type Paper = Pick<EventOf<typeof PlanFiled>['data'], 'form' | 'values' | 'items'>;
type Step = Pick<EventOf<typeof StepDecided>['data'], 'step' | 'values' | 'on'>;
type Batch = EventOf<typeof BatchPrepared>['data'];

const filing = ['registration.plan-filed', 'registration.plan-corrected'] as const;
const stepCorrected = 'registration.step-corrected';
const batchPrepared = 'registration.batch-prepared';
const batchCorrected = 'registration.batch-corrected';

export const itemWords = (items: readonly PlanItem[]): string | undefined =>
  items.length === 0 ? undefined : `任务${items.length}项（${items.map(({ name }) => name).join('、')}）`;

const planWords = ({ form, values, items }: Paper, { terms, voices }: Teller): (string | undefined)[] => [
  paperWords(terms, voices, form, values),
  itemWords(items),
];

function planChanges(before: Paper | undefined, after: Paper, { terms, voices }: Teller): string[] {
  if (!before) return [paperWords(terms, voices, after.form, after.values)];
  const [was, is] = [itemWords(before.items) ?? '空', itemWords(after.items) ?? '空'];
  const items = was === is ? [] : [fromTo('任务', was, is)];
  return [...paperChanges(terms, voices, after.form, before.values, after.values), ...items];
}

export const planSentences: SentencesOf<PlanEvent> = {
  'registration.project-issued': decision(({ title, track, entry, items }, { terms }) =>
    withParticulars(`下达${terms.track(track)}“${title}”`, entry?.requirement, itemWords(items)),
  ),
  [stepCorrected]: fact((data, teller) => {
    const { terms, voices } = teller;
    const same = ({ step }: Step): boolean => step === data.step;
    const before = teller.before<Step>(['registration.step-decided', stepCorrected], same);
    const changes = [
      ...paperChanges(terms, voices, data.form, before?.values ?? {}, data.values),
      ...dayChange(before, data),
    ];
    const paper = data.form === undefined ? '日期' : `《${terms.formName(data.form)}》`;
    return corrected(`“${terms.stepName(data.step)}”的${paper}`, changes, data.reason);
  }),
  [batchCorrected]: fact((data, teller) => {
    const { terms, voices, before } = teller;
    const prepared = before<Batch>([batchPrepared]);
    const was = before<Step>([batchPrepared, 'registration.batch-decided', batchCorrected]);
    const changes = [
      ...paperChanges(terms, voices, prepared?.form, was?.values ?? {}, data.values),
      ...dayChange(was, data),
    ];
    return corrected(`“${terms.stepName(data.step, prepared?.route)}”整批的计划`, changes, data.reason);
  }),
  [filing[0]]: decision((data, teller) => {
    const again = data.round > 1 ? `（第${data.round}次）` : '';
    return withParticulars(`报送《${teller.terms.formName(data.form)}》${again}`, ...planWords(data, teller));
  }),
  [filing[1]]: fact((data, teller) => {
    const changes = planChanges(teller.before<Paper>(filing), data, teller);
    return corrected(`《${teller.terms.formName(data.form)}》`, changes, data.reason);
  }),
  'registration.plan-registered': decision((data, teller) =>
    withParticulars(
      `《${teller.terms.formName(data.form)}》登记在案`,
      ...rolesWords(data.roles, teller),
      itemWords(data.items),
    ),
  ),
  'registration.plan-returned': decision(({ returnBy }) =>
    returnBy === undefined ? '退回计划' : `退回计划，须于${dateWords(returnBy)}前重报`,
  ),
  'supervision.items-planned': system(({ items }) => withParticulars('按登记的计划列入台账', itemWords(items))),
};
