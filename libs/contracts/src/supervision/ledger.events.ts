import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, item, on, project, words } from '../samples';
import { correction, Day, FormValues, Id, Key, Marks, PlanItem, projectFacts, Roles } from '../values';

/** Establishment prepares the ledger; it opens when its own rules are met. */
export const LedgerPrepared = defineEvent({
  type: 'supervision.ledger-prepared',
  version: 1,
  schema: z.strictObject({ ...projectFacts, roles: Roles, items: z.array(PlanItem).max(200), on: Day }),
  samples: [{ ...project, roles: { first: [id(4)] }, items: [item], on }],
  public: 'none',
});

/** A role named on the supervising side, the keeper (专人) above all. */
export const KeeperNamed = defineEvent({
  type: 'supervision.keeper-named',
  version: 1,
  schema: z.strictObject({ projectId: Id, role: Key, holders: z.array(Id).max(20), on: Day }),
  samples: [{ projectId: id(2), role: 'keeper', holders: [id(4)], on }],
  public: 'none',
});

const simple = z.strictObject({ projectId: Id, on: Day });

export const LedgerOpened = defineEvent({
  type: 'supervision.ledger-opened',
  version: 1,
  schema: simple,
  samples: [{ projectId: id(2), on }],
  public: 'none',
});

/** An outcome closed the project; `cause` is the event of the conclusion. */
export const LedgerClosed = defineEvent({
  type: 'supervision.ledger-closed',
  version: 1,
  schema: z.strictObject({ projectId: Id, outcome: Key, cause: Id, on: Day }),
  samples: [{ projectId: id(2), outcome: 'concluded', cause: id(8), on }],
  public: 'none',
});

/** The conclusion that closed it no longer stands. */
export const LedgerReopened = defineEvent({
  type: 'supervision.ledger-reopened',
  version: 1,
  schema: z.strictObject({ projectId: Id, cause: Id, on: Day }),
  samples: [{ projectId: id(2), cause: id(8), on }],
  public: 'none',
});

/**
 * The project was withdrawn: its ledger ends without an outcome, and what it still owed is owed no more. cause: the event
 * of the withdrawal; lifted: keys of the expectations that were not met.
 */
export const LedgerWithdrawn = defineEvent({
  type: 'supervision.ledger-withdrawn',
  version: 1,
  schema: z.strictObject({ projectId: Id, callId: Id, cause: Id, lifted: z.array(z.string()).max(400), on: Day }),
  samples: [{ projectId: id(2), callId: id(3), cause: id(8), lifted: ['help/R19/2012-12-31'], on }],
  public: 'none',
});

/** Progress, problem, help: any record the scheme lets be filed about a project. */
const record = { projectId: Id, record: Key, recordId: Id, values: FormValues, marks: Marks.optional(), on: Day };

export const RecordFiled = defineEvent({
  type: 'supervision.record-filed',
  version: 1,
  schema: z.strictObject(record),
  samples: [{ projectId: id(2), record: 'problem', recordId: id(8), values: { problem: words }, on }],
  public: 'none',
});

export const RecordCorrected = defineEvent({
  type: 'supervision.record-corrected',
  version: 1,
  schema: z.strictObject({ ...record, ...correction }),
  samples: [
    {
      projectId: id(2),
      record: 'problem',
      recordId: id(8),
      values: { problem: words },
      on,
      corrects: 3,
      reason: '日期笔误',
    },
  ],
  public: 'none',
});
