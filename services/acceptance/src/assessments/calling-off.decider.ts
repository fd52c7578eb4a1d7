import { AcceptanceCalledOff, ConclusionOverturned } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import type { ProjectContext } from '../project/project.context';
import type { CallingOffEvent } from '../project/project.events';
import type { Project } from '../project/project.state';
import type { CallOffAcceptance } from './assessment.commands';
import { projectUnknown } from './sitting';

export const callingOffAccess: AccessTable<CallOffAcceptance, Project, ProjectContext> = {
  CallOffAcceptance: [{ service: 'acceptance' }],
};

/** A project is withdrawn while no conclusion stands; one reached before this service heard of it falls here. */
export const decideCallingOff: DecideTable<CallOffAcceptance, CallingOffEvent, Project, ProjectContext> = {
  CallOffAcceptance: ({ data }, project) => {
    if (project.status === 'absent') return projectUnknown;
    if (project.status === 'called-off') return refuse('acceptance-called-off-already', '考核已经停办');
    const { projectId, cause, on } = data;
    const sittings = Object.values(project.assessments);
    const fallen = sittings.flatMap(({ assessment, round, conclusion }) =>
      conclusion
        ? ConclusionOverturned({ projectId, assessment, round, cause: conclusion.cause, reason: '项目已撤项', on })
        : [],
    );
    const calledOff = AcceptanceCalledOff({ projectId, assessments: sittings.map((one) => one.assessment), cause, on });
    const [first = calledOff, ...rest]: readonly CallingOffEvent[] = [...fallen, calledOff];
    return accept([first, ...rest]);
  },
};
