import type {
  DossierRecordCorrected,
  DossierRecordFiled,
  ExpectationMet,
  ExpectationReopened,
  ExpectationsRaised,
} from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import { dateWords } from '@xmh/scheme';
import { corrected, fact, type SentencesOf, system, type Teller, withParticulars } from '../sentence';
import { recordChanges, recordWords } from '../words/record.words';

type DossierEvent = EventOf<
  | typeof DossierRecordFiled
  | typeof DossierRecordCorrected
  | typeof ExpectationsRaised
  | typeof ExpectationMet
  | typeof ExpectationReopened
>;
type Filed = Omit<EventOf<typeof DossierRecordFiled>['data'], 'reason'>;
type Raised = EventOf<typeof ExpectationsRaised>['data'];
type Owed = Raised['owed'][number];

const filing = ['supervision.dossier-record-filed', 'supervision.dossier-record-corrected'] as const;
const raising = 'supervision.expectations-raised';

const owedWords = ({ record, dueOn, least, article }: Owed, { terms }: Teller): string =>
  `${dateWords(dueOn)}前${terms.recordName(record)}${least > 1 ? `${least}次` : ''}（${article}）`;

/** The thing owed, by the key it was raised under. */
function expected(key: string, teller: Teller): string {
  const has = ({ owed }: Raised): boolean => owed.some((one) => one.key === key);
  const one = teller.before<Raised>([raising], has)?.owed.find((owed) => owed.key === key);
  return one ? owedWords(one, teller) : key;
}

export const dossierSentences: SentencesOf<DossierEvent> = {
  [filing[0]]: fact((data, teller) => `登记${recordWords(data.record, data, teller)}`),
  [filing[1]]: fact((data, teller) => {
    const before = teller.before<Filed>(filing, ({ recordId }) => recordId === data.recordId);
    const changes = recordChanges(data.record, before, data, teller);
    return corrected(teller.terms.recordName(data.record), changes, data.reason);
  }),
  [raising]: system(({ owed }, teller) =>
    withParticulars('列出应办事项', ...owed.map((one) => owedWords(one, teller))),
  ),
  'supervision.expectation-met': system(({ expectation }, teller) => `应办事项办到：${expected(expectation, teller)}`),
  'supervision.expectation-reopened': system(
    ({ expectation }, teller) => `记录更正后，应办事项尚未办到：${expected(expectation, teller)}`,
  ),
};
