import { AcceptanceCalledOff, AcceptancePrepared, AssessmentOpened } from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';

/** An assessment that the calendar will open, until it is open or called off. */
export interface DueOpening {
  readonly projectId: string;
  readonly assessment: string;
  readonly path: string;
  readonly opensOn: string;
}

const keyOf = (projectId: string, assessment: string): string => `${projectId}/${assessment}`;

type DueEvent = EventOf<typeof AcceptancePrepared | typeof AssessmentOpened | typeof AcceptanceCalledOff>;

export const dueOpenings: View<DueOpening, DueEvent> = {
  name: 'acceptance.due-openings',
  version: 2,
  indexes: ['opensOn'],
  scope: 'path',
  initial: (key) => {
    const [projectId = '', assessment = ''] = key.split('/');
    return { projectId, assessment, path: '/', opensOn: '' };
  },
  keysOf: ({ type, data }) => {
    const key = (assessment: string) => keyOf(data.projectId, assessment);
    if (type === AssessmentOpened.type) return [key(data.assessment)];
    if (type === AcceptanceCalledOff.type) return data.assessments.map(key);
    return data.assessments.flatMap(({ assessment, opensOn }) => (opensOn ? [key(assessment)] : []));
  },
  on: {
    [AcceptancePrepared.type]: (due, { data }) => {
      const opensOn = data.assessments.find(({ assessment }) => assessment === due.assessment)?.opensOn;
      return opensOn === undefined ? undefined : { ...due, path: data.organisation.path, opensOn };
    },
    [AssessmentOpened.type]: () => undefined,
    [AcceptanceCalledOff.type]: () => undefined,
  },
};
