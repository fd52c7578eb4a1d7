import { Article, Day, FormValues, PromotionFiled, streams } from '@xmh/contracts';
import { openedCall, type ServiceCore } from '@xmh/platform';
import { recordOf } from '@xmh/scheme';
import { z } from 'zod';
import { type RecordRow, recordRows } from '../records/record.view';
import { Named, organisationNamed } from './named';
import { type Day as AsOf, projectsById, standing } from './standing';

/** One promotion, with the article it was filed under. */
export const PromotionLine = PromotionFiled.schema.pick({ recordId: true, record: true, projectId: true }).extend({
  name: z.string(),
  article: Article,
  title: z.string(),
  organisation: Named,
  values: FormValues,
  on: Day,
  revision: z.int(),
});
export type PromotionLine = z.infer<typeof PromotionLine>;

/** The promotions of a call that stand, by day. */
export async function promotionsOf(core: ServiceCore, callId: string, day: AsOf): Promise<PromotionLine[]> {
  const call = await openedCall(core, callId);
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
      recordId: row.recordId,
      record: row.record,
      projectId: row.subject,
      name: recordOf(scheme, row.record)?.name ?? row.record,
      article: recordOf(scheme, row.record)?.article ?? '',
      title: projects.get(row.subject)?.title ?? '',
      organisation: organisationNamed(core, row.organisation),
      values: row.values,
      on: row.on,
      revision: row.revision,
    }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
