import type { EventOf, Recorded } from '@xmh/eventing';
import { CheckCorrected, CheckRecorded } from '@xmh/contracts';
import type { ProjectEvent } from '../project/project.events';

/** A check as it stands; `revision` is that of the event that said so last. */
export interface Check extends Omit<EventOf<typeof CheckRecorded>['data'], 'projectId' | 'checkId'> {
  readonly revision: number;
}
/** By the check's id. */
export type Checks = Readonly<Record<string, Check>>;

export function evolveChecks(checks: Checks, event: Recorded<ProjectEvent>): Checks {
  switch (event.type) {
    case CheckRecorded.type:
    case CheckCorrected.type: {
      const { check, checkId, values, marks, on } = event.data;
      return { ...checks, [checkId]: { check, values, marks, on, revision: event.revision } };
    }
    default:
      return checks;
  }
}
