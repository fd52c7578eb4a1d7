import type { Recorded } from '@xmh/eventing';
import { Id, Key, MarksCorrected, MarksGiven } from '@xmh/contracts';
import { z } from 'zod';
import type { ProjectEvent } from '../project/project.events';

/** One marker's sheet as it stands; `revision` is that of the event that said so last. */
const MarkedSheet = MarksGiven.schema.pick({ marks: true, on: true }).extend({ revision: z.int() });
/** By the sheet's key, then by marker. */
export const MarkedSheets = z.record(Key, z.record(Id, MarkedSheet));
export type MarkedSheets = z.infer<typeof MarkedSheets>;

export function evolveMarks(sheets: MarkedSheets, event: Recorded<ProjectEvent>): MarkedSheets {
  switch (event.type) {
    case MarksGiven.type:
    case MarksCorrected.type: {
      const { sheet, by, marks, on } = event.data;
      return { ...sheets, [sheet]: { ...sheets[sheet], [by]: { marks, on, revision: event.revision } } };
    }
    default:
      return sheets;
  }
}
