import type { EventOf, Recorded } from '@xmh/eventing';
import { MarksCorrected, MarksGiven } from '@xmh/contracts';
import type { ProjectEvent } from '../project/project.events';

/** One marker's sheet as it stands; `revision` is that of the event that said so last. */
export interface MarkedSheet extends Pick<EventOf<typeof MarksGiven>['data'], 'marks' | 'on'> {
  readonly revision: number;
}
/** By the sheet's key, then by marker. */
export type MarkedSheets = Readonly<Record<string, Readonly<Record<string, MarkedSheet>>>>;

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
