import { honour, project } from '../reward.suite';
import { fallenUnder } from './fallen';

const row = project('甲1');
const file = honour('甲1', 'city');
const event = row.conclusions['year-end']!.event;
const counted = [
  {
    figure: 'completed',
    number: 1,
    of: 1,
    digest: 'd'.repeat(64),
    head: [{ projectId: row.projectId, conclusions: [event] }],
  },
];
const ofOrganisation = {
  object: 'organisation' as const,
  subject: row.organisation,
  conclusions: [],
  counted,
  records: [],
};
const records = [{ record: file.record, recordId: file.recordId, event: file.event }];
const ofProject = { object: 'project' as const, subject: row.projectId, conclusions: [event], counted: [], records };
const projects = (now = row) => new Map([[now.projectId, now]]);
const files = (now = file) => new Map([[now.recordId, now]]);

describe('a commendation', () => {
  it('stands while what it rested on stands', () => {
    expect(fallenUnder(ofOrganisation, projects(), new Map())).toEqual([]);
    expect(fallenUnder(ofProject, projects(), files())).toEqual([]);
  });

  it('shows the conclusion that fell under it', () => {
    const fallen = [{ what: 'conclusion', id: row.projectId, event }];
    expect(fallenUnder(ofOrganisation, projects({ ...row, conclusions: {} }), new Map())).toEqual(fallen);
    expect(fallenUnder(ofProject, projects({ ...row, conclusions: {} }), files())).toEqual(fallen);
  });

  it('shows the project that was withdrawn under it', () => {
    const gone = [{ what: 'project', id: row.projectId, event: 'withdrawal' }];
    const withdrawn = { ...row, withdrawn: 'withdrawal' };
    expect(fallenUnder(ofOrganisation, projects(withdrawn), new Map())).toEqual(gone);
    expect(fallenUnder(ofProject, projects(withdrawn), files())).toEqual(gone);
  });

  it('shows the record that was corrected under it', () =>
    expect(fallenUnder(ofProject, projects(), files({ ...file, event: 'another' }))).toEqual([
      { what: 'record', id: file.recordId, event: file.event },
    ]));
});
