import {
  CheckCorrected,
  CheckRecorded,
  ClaimCorrected,
  type FormValues,
  ItemClaimed,
  ItemCorrected,
  ItemsPlanned,
  ItemVerified,
  KeeperNamed,
  LedgerPrepared,
  type PlanItem,
  RecordCorrected,
  RecordFiled,
} from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';

/** An item as supervision has it: claimed by the unit, verified (looked at) by the superior, and found met. */
export interface LedgerItem {
  readonly key: string;
  readonly claimed: boolean;
  readonly verified: boolean;
  readonly met: boolean;
}
/** The marks of one check or record; `kind` is its key in the document. */
export interface LedgerMarks {
  readonly kind: string;
  readonly id: string;
  readonly marks: Readonly<Record<string, number>>;
}
/** A record or check on file, with what rules may compare of it: numbers, dates, choices. */
export interface LedgerRecord {
  readonly record: string;
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}
/** Acceptance's own copy of what supervision knows of a project: figures are computed from it, rules look at it. */
export interface LedgerFacts {
  readonly projectId: string;
  readonly path: string;
  readonly items: readonly LedgerItem[];
  readonly marks: readonly LedgerMarks[];
  readonly records: readonly LedgerRecord[];
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

type LedgerEvent = EventOf<
  | typeof LedgerPrepared
  | typeof KeeperNamed
  | typeof ItemsPlanned
  | typeof ItemClaimed
  | typeof ClaimCorrected
  | typeof ItemVerified
  | typeof ItemCorrected
  | typeof CheckRecorded
  | typeof CheckCorrected
  | typeof RecordFiled
  | typeof RecordCorrected
>;

export const ledgerFacts: View<LedgerFacts, LedgerEvent> = {
  name: 'acceptance.ledger-facts',
  version: 2,
  indexes: [],
  scope: 'path',
  initial: (projectId) => ({ projectId, path: '/', items: [], marks: [], records: [], roles: {} }),
  keysOf: ({ data }) => [data.projectId],
  on: {
    [LedgerPrepared.type]: (facts, { data }) => ({
      ...facts,
      path: data.organisation.path,
      items: itemsOf(data.items, []),
      roles: data.roles,
    }),
    [KeeperNamed.type]: (facts, { data }) => ({ ...facts, roles: { ...facts.roles, [data.role]: data.holders } }),
    [ItemsPlanned.type]: (facts, { data }) => ({
      ...facts,
      items: itemsOf(data.items, facts.items),
      roles: { ...facts.roles, ...data.roles },
    }),
    [ClaimCorrected.type]: (facts, { data }) => withItem(facts, data.item, { claimed: data.done }),
    [ItemClaimed.type]: (facts, { data }) => withItem(facts, data.item, { claimed: true }),
    [ItemVerified.type]: (facts, { data }) => withItem(facts, data.item, { verified: true, met: data.met }),
    [ItemCorrected.type]: (facts, { data }) => withItem(facts, data.item, { verified: true, met: data.met }),
    [CheckRecorded.type]: (facts, { data }) => withPaper(facts, data.check, data.checkId, data),
    [CheckCorrected.type]: (facts, { data }) => withPaper(facts, data.check, data.checkId, data),
    [RecordFiled.type]: (facts, { data }) => withPaper(facts, data.record, data.recordId, data),
    [RecordCorrected.type]: (facts, { data }) => withPaper(facts, data.record, data.recordId, data),
  },
};

const withItem = (facts: LedgerFacts, key: string, found: Partial<LedgerItem>): LedgerFacts => ({
  ...facts,
  items: facts.items.map((item) => (item.key === key ? { ...item, ...found } : item)),
});

/** What was found of an item stays with it when the plan comes later or anew. */
const itemsOf = (planned: readonly PlanItem[], known: readonly LedgerItem[]): LedgerItem[] =>
  planned.map(
    ({ key }) => known.find((item) => item.key === key) ?? { key, claimed: false, verified: false, met: false },
  );

interface Paper {
  readonly values: FormValues;
  readonly marks?: LedgerMarks['marks'] | undefined;
}

/** A corrected sheet stays where it stood. */
function withPaper(facts: LedgerFacts, kind: string, id: string, { values, marks }: Paper): LedgerFacts {
  const records = placed(facts.records, { record: kind, id, values: comparable(values) });
  return { ...facts, records, marks: marks ? placed(facts.marks, { kind, id, marks }) : facts.marks };
}

const placed = <T extends { readonly id: string }>(all: readonly T[], one: T): T[] =>
  all.some(({ id }) => id === one.id) ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one];

const longest = 200;

/** Long texts are for readers, not for rules. */
const comparable = (values: FormValues): LedgerRecord['values'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === 'number' || (typeof value === 'string' && value.length <= longest) ? [[key, value]] : [],
    ),
  );
