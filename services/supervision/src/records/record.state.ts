import type { Recorded } from '@xmh/eventing';
import { Id, RecordCorrected, RecordFiled } from '@xmh/contracts';
import { z } from 'zod';
import type { ProjectEvent } from '../project/project.events';

/** A record as it stands; `revision` is that of the event that said so last. */
export const FiledRecord = RecordFiled.schema.omit({ projectId: true, recordId: true }).extend({ revision: z.int() });
export type FiledRecord = z.infer<typeof FiledRecord>;
/** By the record's id. */
export const Records = z.record(Id, FiledRecord);
export type Records = z.infer<typeof Records>;

export function evolveRecords(records: Records, event: Recorded<ProjectEvent>): Records {
  switch (event.type) {
    case RecordFiled.type:
    case RecordCorrected.type: {
      const { record, recordId, values, marks, on } = event.data;
      return { ...records, [recordId]: { record, values, marks, on, revision: event.revision } };
    }
    default:
      return records;
  }
}
