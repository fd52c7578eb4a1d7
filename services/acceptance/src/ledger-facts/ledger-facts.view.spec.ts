import { derivedId, foldInto, type PlainEvent } from '@xmh/eventing';
import {
  CheckCorrected,
  CheckRecorded,
  ClaimCorrected,
  ItemClaimed,
  ItemCorrected,
  ItemsPlanned,
  ItemVerified,
  KeeperNamed,
  LedgerPrepared,
  RecordCorrected,
  RecordFiled,
} from '@xmh/contracts';
import { facts, projectId, town } from '../project/project.suite';
import { type LedgerFacts, ledgerFacts } from './ledger-facts.view';

const on = '2012-07-10';
const { declaredAt: _declaredAt, ...project } = facts;
const items = ['t1', 't2'].map((key) => ({ key, name: key }));
const prepared = LedgerPrepared({ ...project, roles: {}, items, on });
const correction = { corrects: 3, reason: '录错' };

function folded(...events: PlainEvent<string, unknown>[]): LedgerFacts | undefined {
  const documents = new Map<string, { document: LedgerFacts | undefined; position: string }>();
  events.forEach((event, at) => {
    foldInto(ledgerFacts, documents, { ...event, position: String(at + 1).padStart(20, '0') } as never);
  });
  return documents.get(projectId)?.document;
}

describe('the copy of supervision’s facts', () => {
  it('knows what was claimed, looked at and found met', () =>
    expect(
      folded(
        prepared,
        ItemClaimed({ projectId, item: 't1', on }),
        ItemVerified({ projectId, item: 't1', met: true, on }),
        ItemVerified({ projectId, item: 't2', met: true, on }),
        ItemCorrected({ projectId, item: 't2', met: false, on, ...correction }),
      )?.items,
    ).toEqual([
      { key: 't1', claimed: true, verified: true, met: true },
      { key: 't2', claimed: false, verified: true, met: false },
    ]));

  it('has the marks of each check as they stand after corrections', () => {
    const check = { projectId, check: 'regular', checkId: derivedId('one'), values: {}, on };
    const other = { ...check, checkId: derivedId('two') };
    expect(
      folded(
        prepared,
        CheckRecorded({ ...check, marks: { process: 9400 } }),
        CheckRecorded({ ...other, marks: { process: 9000 } }),
        CheckCorrected({ ...check, marks: { process: 9300 }, ...correction }),
      )?.marks,
    ).toEqual([
      { kind: 'regular', id: check.checkId, marks: { process: 9300 } },
      { kind: 'regular', id: other.checkId, marks: { process: 9000 } },
    ]);
  });

  it('has the marks of records that carry some, and no others', () => {
    const record = { projectId, record: 'meeting', recordId: derivedId('one'), values: {}, on };
    expect(folded(prepared, RecordFiled(record))?.marks).toEqual([]);
    expect(
      folded(
        prepared,
        RecordFiled({ ...record, marks: { order: 8000 } }),
        RecordCorrected({ ...record, marks: { order: 8100 }, ...correction }),
      )?.marks,
    ).toEqual([{ kind: 'meeting', id: record.recordId, marks: { order: 8100 } }]);
  });

  it('takes a claim back, and the items and persons of a later plan', () => {
    const person = derivedId('person');
    const planned = [
      { key: 't2', name: 't2' },
      { key: 't3', name: 't3' },
    ];
    const now = folded(
      prepared,
      KeeperNamed({ projectId, role: 'keeper', holders: [person], on }),
      ItemClaimed({ projectId, item: 't1', on }),
      ItemClaimed({ projectId, item: 't2', on }),
      ClaimCorrected({ projectId, item: 't1', done: false, on, ...correction }),
      ItemsPlanned({ projectId, items: planned, roles: { first: [person] }, on }),
    );
    expect(now?.items).toEqual([
      { key: 't2', claimed: true, verified: false, met: false },
      { key: 't3', claimed: false, verified: false, met: false },
    ]);
    expect(now?.roles).toEqual({ keeper: [person], first: [person] });
  });

  it('has what rules may compare of a record, and no long words', () => {
    const recordId = derivedId('one');
    const values = { level: 'city', content: '长'.repeat(500), evidence: { ref: recordId, digest: 'a'.repeat(64) } };
    expect(
      folded(prepared, RecordFiled({ projectId, record: 'higher-honour', recordId, values, on }))?.records,
    ).toEqual([{ record: 'higher-honour', id: recordId, values: { level: 'city' } }]);
  });

  it('belongs to the organisation that declared', () =>
    expect(folded(prepared)?.path).toBe(`/${facts.issuer}/${town}/`));
});
