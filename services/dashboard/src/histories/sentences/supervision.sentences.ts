import type {
  CheckCorrected,
  CheckRecorded,
  ClaimCorrected,
  ItemClaimed,
  ItemCorrected,
  ItemVerified,
  KeeperNamed,
  LedgerClosed,
  LedgerOpened,
  LedgerPrepared,
  LedgerReopened,
  LedgerWithdrawn,
  RecordCorrected,
  RecordFiled,
  SupervisionArticleWaived,
  SupervisionWaiverRevoked,
} from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import { fromTo } from '../../naming/paper.words';
import { corrected, decision, fact, type SentencesOf, system, type Teller } from '../sentence';
import { recordChanges, recordWords } from '../words/record.words';
import { namedRole } from '../words/role.words';
import { revokedWords, waivedWords } from '../words/waiver.words';

type SupervisionEvent = EventOf<
  | typeof LedgerPrepared
  | typeof KeeperNamed
  | typeof LedgerOpened
  | typeof LedgerClosed
  | typeof LedgerReopened
  | typeof LedgerWithdrawn
  | typeof RecordFiled
  | typeof RecordCorrected
  | typeof CheckRecorded
  | typeof CheckCorrected
  | typeof ItemClaimed
  | typeof ItemVerified
  | typeof ItemCorrected
  | typeof ClaimCorrected
  | typeof SupervisionArticleWaived
  | typeof SupervisionWaiverRevoked
>;
type Filed = Omit<EventOf<typeof RecordFiled>['data'], 'record'>;
type Verified = EventOf<typeof ItemVerified>['data'];

const preparing = 'supervision.ledger-prepared';
const naming = 'supervision.keeper-named';
const filing = ['supervision.record-filed', 'supervision.record-corrected'] as const;
const checking = ['supervision.check-recorded', 'supervision.check-corrected'] as const;
const claiming = ['supervision.item-claimed', 'supervision.claim-corrected'] as const;
const verifying = ['supervision.item-verified', 'supervision.item-corrected'] as const;

type Planned = Pick<EventOf<typeof LedgerPrepared>['data'], 'items'>;
type Claimed = Pick<EventOf<typeof ClaimCorrected>['data'], 'item' | 'note' | 'on'> & { readonly done?: boolean };

const itemName = (key: string, { before }: Teller): string =>
  before<Planned>([preparing, 'supervision.items-planned'])?.items.find((item) => item.key === key)?.name ?? key;

const doneWords = ({ done = true, note }: Claimed): string =>
  `${done ? '完成' : '未完成'}${note === undefined ? '' : `（${note}）`}`;

const metWords = (met: boolean): string => (met ? '完成' : '未完成');

export const supervisionSentences: SentencesOf<SupervisionEvent> = {
  [preparing]: system(({ items }) => `备好项目台账，列任务${items.length}项`),
  [naming]: decision((data, teller) => namedRole(data, teller, [naming])),
  'supervision.ledger-opened': decision(() => '台账建立'),
  'supervision.ledger-closed': system(
    ({ outcome }, { terms }) => `结论为“${terms.outcome(outcome)}”，项目办结，台账关闭`,
  ),
  'supervision.ledger-reopened': system(() => '原结论不再成立，台账重新开启'),
  'supervision.ledger-withdrawn': system(
    ({ lifted }) =>
      `项目已撤项，台账关闭${lifted.length === 0 ? '' : `，尚未办到的应办事项${lifted.length}项不再办理`}`,
  ),
  [filing[0]]: fact((data, teller) => `登记${recordWords(data.record, data, teller)}`),
  [filing[1]]: fact((data, teller) => {
    const before = teller.before<Filed>(filing, ({ recordId }) => recordId === data.recordId);
    return corrected(
      teller.terms.recordName(data.record),
      recordChanges(data.record, before, data, teller),
      data.reason,
    );
  }),
  [checking[0]]: fact((data, teller) => `登记${recordWords(data.check, data, teller)}`),
  [checking[1]]: fact((data, teller) => {
    const before = teller.before<EventOf<typeof CheckRecorded>['data']>(
      checking,
      ({ checkId }) => checkId === data.checkId,
    );
    return corrected(teller.terms.recordName(data.check), recordChanges(data.check, before, data, teller), data.reason);
  }),
  [claiming[0]]: fact(
    ({ item, note }, teller) => `自报任务“${itemName(item, teller)}”完成${note === undefined ? '' : `；说明：${note}`}`,
  ),
  [claiming[1]]: fact((data, teller) => {
    const before = teller.before<Claimed>(claiming, ({ item }) => item === data.item);
    const [was, is] = [before ? doneWords(before) : '空', doneWords(data)];
    const changes = was === is ? [] : [fromTo('自报', was, is)];
    return corrected(`任务“${itemName(data.item, teller)}”的自报`, changes, data.reason);
  }),
  [verifying[0]]: fact(({ item, met }, teller) => `核实任务“${itemName(item, teller)}”：${metWords(met)}`),
  [verifying[1]]: fact(({ item, met, on, reason }, teller) => {
    const before = teller.before<Verified>(verifying, (earlier) => earlier.item === item);
    const changes = [
      ...(before?.met === met ? [] : [fromTo('核实结果', before ? metWords(before.met) : '空', metWords(met))]),
      ...(before === undefined || before.on === on ? [] : [fromTo('日期', before.on, on)]),
    ];
    return corrected(`任务“${itemName(item, teller)}”的核实`, changes, reason);
  }),
  'supervision.article-waived': decision(waivedWords),
  'supervision.waiver-revoked': decision(revokedWords),
};
