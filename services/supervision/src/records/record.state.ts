import type { EventOf, Recorded } from '@xmh/eventing';
import { RecordCorrected, RecordFiled } from '@xmh/contracts';
import type { ProjectEvent } from '../project/project.events';

/** A record as it stands; `revision` is that of the event that said so last. */
export interface FiledRecord extends Omit<EventOf<typeof RecordFiled>['data'], 'projectId' | 'recordId'> {
  readonly revision: number;
}
/** By the record's id. */
export type Records = Readonly<Record<string, FiledRecord>>;

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
