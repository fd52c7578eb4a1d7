import type {
  CheckCorrected,
  CheckRecorded,
  ItemClaimed,
  ItemCorrected,
  ItemVerified,
  KeeperNamed,
  LedgerClosed,
  LedgerOpened,
  LedgerPrepared,
  LedgerReopened,
  RecordCorrected,
  RecordFiled,
} from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import { fromTo, marksChanges, marksWords, paperChanges, paperWords } from '../../naming/paper.words';
import { corrected, decision, fact, type SentencesOf, system, type Teller, withParticulars } from '../sentence';
import { namedRole } from './role.words';

type SupervisionEvent = EventOf<
  | typeof LedgerPrepared
  | typeof KeeperNamed
  | typeof LedgerOpened
  | typeof LedgerClosed
  | typeof LedgerReopened
  | typeof RecordFiled
  | typeof RecordCorrected
  | typeof CheckRecorded
  | typeof CheckCorrected
  | typeof ItemClaimed
  | typeof ItemVerified
  | typeof ItemCorrected
>;
type Filed = Omit<EventOf<typeof RecordFiled>['data'], 'record'>;
type Verified = EventOf<typeof ItemVerified>['data'];

const preparing = 'supervision.ledger-prepared';
const naming = 'supervision.keeper-named';
const filing = ['supervision.record-filed', 'supervision.record-corrected'] as const;
const checking = ['supervision.check-recorded', 'supervision.check-corrected'] as const;
const verifying = ['supervision.item-verified', 'supervision.item-corrected'] as const;

type Paper = Pick<Filed, 'values' | 'marks' | 'on'>;

const filed = (kind: string, { values, marks = {} }: Paper, { terms, voices }: Teller): string =>
  withParticulars(
    terms.recordName(kind),
    paperWords(terms, voices, terms.record(kind)?.form, values),
    marksWords(terms.marksOf(kind), marks),
  );

const changed = (kind: string, before: Paper | undefined, after: Paper, teller: Teller): string[] => {
  const { terms, voices } = teller;
  if (!before) return [filed(kind, after, teller)];
  return [
    ...paperChanges(terms, voices, terms.record(kind)?.form, before.values, after.values),
    ...marksChanges(terms.marksOf(kind), before.marks ?? {}, after.marks ?? {}),
    ...(before.on === after.on ? [] : [fromTo('日期', before.on, after.on)]),
  ];
};

const itemName = (key: string, { before }: Teller): string =>
  before<EventOf<typeof LedgerPrepared>['data']>([preparing])?.items.find((item) => item.key === key)?.name ?? key;

const metWords = (met: boolean): string => (met ? '完成' : '未完成');

export const supervisionSentences: SentencesOf<SupervisionEvent> = {
  [preparing]: system(({ items }) => `备好项目台账，列任务${items.length}项`),
  [naming]: decision((data, teller) => namedRole(data, teller, [naming])),
  'supervision.ledger-opened': decision(() => '台账建立'),
  'supervision.ledger-closed': system(
    ({ outcome }, { terms }) => `结论为“${terms.outcome(outcome)}”，项目办结，台账关闭`,
  ),
  'supervision.ledger-reopened': system(() => '原结论不再成立，台账重新开启'),
  [filing[0]]: fact((data, teller) => `登记${filed(data.record, data, teller)}`),
  [filing[1]]: fact((data, teller) => {
    const before = teller.before<Filed>(filing, ({ recordId }) => recordId === data.recordId);
    return corrected(teller.terms.recordName(data.record), changed(data.record, before, data, teller), data.reason);
  }),
  [checking[0]]: fact((data, teller) => `登记${filed(data.check, data, teller)}`),
  [checking[1]]: fact((data, teller) => {
    const before = teller.before<EventOf<typeof CheckRecorded>['data']>(
      checking,
      ({ checkId }) => checkId === data.checkId,
    );
    return corrected(teller.terms.recordName(data.check), changed(data.check, before, data, teller), data.reason);
  }),
  'supervision.item-claimed': fact(
    ({ item, note }, teller) => `自报任务“${itemName(item, teller)}”完成${note === undefined ? '' : `；说明：${note}`}`,
  ),
  [verifying[0]]: fact(({ item, met }, teller) => `核实任务“${itemName(item, teller)}”：${metWords(met)}`),
  [verifying[1]]: fact(({ item, met, on, reason }, teller) => {
    const before = teller.before<Verified>(verifying, (earlier) => earlier.item === item);
    const changes = [
      ...(before?.met === met ? [] : [fromTo('核实结果', before ? metWords(before.met) : '空', metWords(met))]),
      ...(before === undefined || before.on === on ? [] : [fromTo('日期', before.on, on)]),
    ];
    return corrected(`任务“${itemName(item, teller)}”的核实`, changes, reason);
  }),
};
