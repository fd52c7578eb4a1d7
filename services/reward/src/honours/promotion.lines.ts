import { streams } from '@xmh/contracts';
import type { ServiceCore } from '@xmh/platform';
import { recordOf } from '@xmh/scheme';
import { type RecordRow, recordRows } from '../records/record.view';
import { callOf } from '../rounds/calls';
import { organisationNamed, type Named } from './named';
import { type Day, projectsById, standing } from './standing';

/** One promotion, with the article it was filed under. */
export interface PromotionLine {
  readonly recordId: string;
  readonly record: string;
  readonly name: string;
  readonly article: string;
  readonly projectId: string;
  readonly title: string;
  readonly organisation: Named;
  readonly values: RecordRow['values'];
  readonly on: string;
  readonly revision: number;
}

/** The promotions of a call that stand, by day. */
export async function promotionsOf(core: ServiceCore, callId: string, day: Day): Promise<PromotionLine[]> {
  const call = await callOf(core, callId);
  if (!call) return [];
  const { scheme } = await core.schemes.get(call.scheme);
  const streamsOf = ({ subject }: RecordRow) => [streams.reward(subject)];
  const filed = await standing(core, recordRows, { callId, own: true }, { ...day, streamsOf });
  const rows = filed.filter(({ withdrawn }) => !withdrawn);
  const projects = await projectsById(
    core,
    rows.map(({ subject }) => subject),
    undefined,
  );
  return rows
    .map((row) => ({
      ...{ recordId: row.recordId, record: row.record, projectId: row.subject },
      name: recordOf(scheme, row.record)?.name ?? row.record,
      article: recordOf(scheme, row.record)?.article ?? '',
      title: projects.get(row.subject)?.title ?? '',
      organisation: organisationNamed(core, row.organisation),
      ...{ values: row.values, on: row.on, revision: row.revision },
    }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
