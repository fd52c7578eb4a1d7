import { AcceptancePrepared, AssessmentOpened } from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';

/** An assessment that the calendar will open, until it is open. */
export interface DueOpening {
  readonly projectId: string;
  readonly assessment: string;
  readonly path: string;
  readonly opensOn: string;
}

const keyOf = (projectId: string, assessment: string): string => `${projectId}/${assessment}`;

export const dueOpenings: View<DueOpening, EventOf<typeof AcceptancePrepared | typeof AssessmentOpened>> = {
  name: 'acceptance.due-openings',
  version: 1,
  indexes: ['opensOn'],
  scope: 'path',
  initial: (key) => {
    const [projectId = '', assessment = ''] = key.split('/');
    return { projectId, assessment, path: '/', opensOn: '' };
  },
  keysOf: ({ type, data }) =>
    type === AssessmentOpened.type
      ? [keyOf(data.projectId, data.assessment)]
      : data.assessments.flatMap(({ assessment, opensOn }) => (opensOn ? [keyOf(data.projectId, assessment)] : [])),
  on: {
    [AcceptancePrepared.type]: (due, { data }) => {
      const opensOn = data.assessments.find(({ assessment }) => assessment === due.assessment)?.opensOn;
      return opensOn === undefined ? undefined : { ...due, path: data.organisation.path, opensOn };
    },
    [AssessmentOpened.type]: () => undefined,
  },
};
