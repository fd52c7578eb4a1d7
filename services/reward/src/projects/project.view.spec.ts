import {
  AssessmentConcluded,
  ConclusionOverturned,
  DeclarationSubmitted,
  EntryAdmitted,
  EntryWithdrawn,
  ProjectEstablished,
  ProjectWithdrawn,
  ProjectIssued,
} from '@xmh/contracts';
import { foldInto, type PlainEvent, type Recorded } from '@xmh/eventing';
import { derivedId } from '@xmh/eventing';
import { callId, county, organisationId, pinned, projectIdOf } from '../reward.suite';
import { entered } from '../rounds/candidates';
import { type ProjectRow, projectRows } from './project.view';

const projectId = projectIdOf('甲1');
const on = '2012-11-30';
const facts = {
  projectId,
  callId,
  scheme: pinned.ref,
  issuer: county,
  track: 'innovation',
  title: '支部联建',
  organisation: { id: organisationId('甲镇'), path: `/${county}/${organisationId('甲镇')}/` },
  declaredAt: '2012-04-11T01:00:00.000Z',
  on,
};
const established = ProjectEstablished({ ...facts, step: 'letter', roles: {}, items: [], on: '2012-05-07' });
const concluded = (outcome: string) =>
  AssessmentConcluded({
    ...facts,
    assessment: 'year-end',
    round: 1,
    figures: [],
    used: [],
    seen: '0'.repeat(20),
    inputs: { surveys: {}, marks: {}, items: [], fields: {} },
    proposed: outcome,
    outcome,
    consequences: [],
  });
const cause = derivedId('event', 1);
const admitted = (by = cause) =>
  EntryAdmitted({ ...facts, assessment: 'year-end', round: 1, outcome: 'concluded', figures: [], cause: by });
const round = { projectId, assessment: 'year-end', round: 1, cause, on };
const overturned = ConclusionOverturned({ ...round, reason: '不实' });

function rowAfter(...events: PlainEvent<string, unknown>[]): ProjectRow {
  const documents = new Map<string, { document: ProjectRow | undefined; position: string }>();
  events.forEach((event, at) => {
    const envelope = { id: derivedId('event', at), revision: at, position: String(at).padStart(20, '0') };
    foldInto(projectRows, documents, { ...event, ...envelope } as unknown as Recorded<never>);
  });
  return documents.get(projectId)!.document!;
}

describe('what the awards know of a project', () => {
  it('is there from establishment, entered or not', () => {
    const row = rowAfter(established, concluded('open'));
    expect(row).toMatchObject({ callId, track: 'innovation', title: '支部联建', establishedOn: '2012-05-07' });
    expect(row.conclusions['year-end']).toMatchObject({ outcome: 'open', event: cause });
    expect({ admitted: row.admitted, entered: entered(row) }).toEqual({ admitted: false, entered: false });
  });

  it('is no longer entered from the moment the admitting conclusion falls', () => {
    expect(entered(rowAfter(established, concluded('concluded'), admitted()))).toBe(true);
    const fallen = rowAfter(established, concluded('concluded'), admitted(), overturned);
    expect({ admitted: fallen.admitted, entered: entered(fallen) }).toEqual({ admitted: true, entered: false });
    expect(rowAfter(established, concluded('concluded'), admitted(), overturned, EntryWithdrawn(round))).toMatchObject({
      admitted: false,
      conclusions: {},
      admissions: {},
    });
  });

  it('knows where it stands in the order of arrival: by its first submission, also when it came back', () => {
    const seat = { slateId: derivedId('slate'), seat: derivedId('seat') };
    const submitted = (nth: number) => DeclarationSubmitted({ projectId, round: nth, seat, on });
    expect(rowAfter(overturned, submitted(1), submitted(2), established).declared).toBe('1'.padStart(20, '0'));
    const { declaredAt: _at, ...issue } = facts;
    const issued = ProjectIssued({
      ...issue,
      issueId: derivedId('issue'),
      start: 'issue',
      route: 'routine',
      items: [],
    });
    expect(rowAfter(overturned, overturned, issued, established).declared).toBe('2'.padStart(20, '0'));
  });

  it('is entered no more once it is withdrawn', () => {
    const withdrawal = { projectId, callId, reason: '撤并', seen: '0'.repeat(20), on };
    const row = rowAfter(established, concluded('concluded'), admitted(), ProjectWithdrawn(withdrawal));
    expect({ withdrawn: row.withdrawn, entered: entered(row) }).toEqual({
      withdrawn: derivedId('event', 3),
      entered: false,
    });
  });

  it('keeps a later conclusion when an earlier one falls', () => {
    const again = rowAfter(established, concluded('concluded'), concluded('open'), overturned);
    expect(again.conclusions['year-end']).toMatchObject({ outcome: 'open' });
  });
});
