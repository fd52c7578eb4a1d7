import {
  CheckCorrected,
  CheckRecorded,
  ItemClaimed,
  ItemCorrected,
  ItemVerified,
  LedgerPrepared,
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
/** Acceptance's own copy of what supervision knows of a project and figures are computed from. */
export interface LedgerFacts {
  readonly projectId: string;
  readonly path: string;
  readonly items: readonly LedgerItem[];
  readonly marks: readonly LedgerMarks[];
}

type LedgerEvent = EventOf<
  | typeof LedgerPrepared
  | typeof ItemClaimed
  | typeof ItemVerified
  | typeof ItemCorrected
  | typeof CheckRecorded
  | typeof CheckCorrected
  | typeof RecordFiled
  | typeof RecordCorrected
>;

export const ledgerFacts: View<LedgerFacts, LedgerEvent> = {
  name: 'acceptance.ledger-facts',
  version: 1,
  indexes: [],
  scope: 'path',
  initial: (projectId) => ({ projectId, path: '/', items: [], marks: [] }),
  keysOf: ({ data }) => [data.projectId],
  on: {
    [LedgerPrepared.type]: (facts, { data }) => ({
      ...facts,
      path: data.organisation.path,
      items: data.items.map(({ key }) => ({ key, claimed: false, verified: false, met: false })),
    }),
    [ItemClaimed.type]: (facts, { data }) => withItem(facts, data.item, { claimed: true }),
    [ItemVerified.type]: (facts, { data }) => withItem(facts, data.item, { verified: true, met: data.met }),
    [ItemCorrected.type]: (facts, { data }) => withItem(facts, data.item, { verified: true, met: data.met }),
    [CheckRecorded.type]: (facts, { data }) => withMarks(facts, data.check, data.checkId, data.marks),
    [CheckCorrected.type]: (facts, { data }) => withMarks(facts, data.check, data.checkId, data.marks),
    [RecordFiled.type]: (facts, { data }) => withMarks(facts, data.record, data.recordId, data.marks),
    [RecordCorrected.type]: (facts, { data }) => withMarks(facts, data.record, data.recordId, data.marks),
  },
};

const withItem = (facts: LedgerFacts, key: string, found: Partial<LedgerItem>): LedgerFacts => ({
  ...facts,
  items: facts.items.map((item) => (item.key === key ? { ...item, ...found } : item)),
});

/** A corrected sheet stays where it stood. */
function withMarks(facts: LedgerFacts, kind: string, id: string, marks: LedgerMarks['marks'] | undefined): LedgerFacts {
  if (!marks) return facts;
  const sheet = { kind, id, marks };
  const known = facts.marks.some((one) => one.id === id);
  return {
    ...facts,
    marks: known ? facts.marks.map((one) => (one.id === id ? sheet : one)) : [...facts.marks, sheet],
  };
}
