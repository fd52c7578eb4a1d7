import { bureau, callId, county, directory, pinned, town } from '../registration.suite';
import { projectsOfCall, type ProjectInCall } from '../projects/project.view';
import { slatesOfCall } from '../slates/slate.view';
import { boardRows } from './call-board';

const line = (projectId: string, more: Partial<ProjectInCall>): ProjectInCall => ({
  ...projectsOfCall.initial(projectId),
  callId,
  organisation: town,
  path: `/${county}/${town}/`,
  track: 'innovation',
  ...more,
});
const seat = { seat: 's', projectId: 'p', track: 'innovation', heldUntil: '', confirmed: true };
const organisations = [town, bureau].flatMap((id) => directory.organisation(id) ?? []);

describe('the board of a call', () => {
  const rows = boardRows(pinned.scheme, {
    organisations,
    projects: [
      line('1', { status: 'submitted', round: 1 }),
      line('2', { status: 'withdrawn', round: 1 }),
      line('3', { status: 'drafted' }),
      line('4', { status: 'established', track: 'routine' }),
    ],
    slates: [{ ...slatesOfCall.initial('slate'), organisation: town, seats: [seat, { ...seat, confirmed: false }] }],
  });
  const row = (organisation: string, track: string) =>
    rows.find((one) => one.organisation === organisation && one.track === track);

  it('counts by organisation and track, with the range of the kind beside', () =>
    expect(row(town, 'innovation')).toEqual({
      organisation: town,
      track: 'innovation',
      projects: { submitted: 1, withdrawn: 1, drafted: 1 },
      declared: 1,
      seats: { held: 1, confirmed: 1 },
      quota: { least: 2, most: 3, articles: ['R7.least', 'R7.most'] },
    }));

  it('does not count what came down from above as declared, and knows no range for it', () =>
    expect(row(town, 'routine')).toMatchObject({ projects: { established: 1 }, declared: 0, quota: { articles: [] } }));

  it('shows who has nothing yet', () =>
    expect(row(bureau, 'innovation')).toMatchObject({ projects: {}, declared: 0, quota: { least: 1, most: 2 } }));
});
