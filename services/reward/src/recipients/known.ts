import type { OrganisationRef } from '@xmh/contracts';
import type { ProjectRow } from '../projects/project.view';
import type { RecordRow } from '../records/record.view';

/** What the awards know of whom an award is for, read up to `seen`. */
export interface Known {
  readonly seen: string;
  readonly name: string;
  readonly organisation: OrganisationRef;
  /** The project the award or the record is about. */
  readonly project?: ProjectRow;
  /** Projects that figures of the award may count. */
  readonly population: readonly ProjectRow[];
  readonly records: readonly RecordRow[];
}
