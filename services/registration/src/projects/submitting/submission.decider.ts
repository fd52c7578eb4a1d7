import { datedOn, DeclarationSubmitted, fromScheme, judge } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import { startOf } from '@xmh/scheme';
import { isGood } from '../../slates/seat.hold';
import { declared, type ProjectContext } from '../project.context';
import type { Project, ProjectEvent } from '../project.state';
import type { SubmitDeclaration } from './submission.commands';
import { submissionVerdicts } from './submission.rules';

/** Whoever the start names, or the unit's leader; the issuer's office enters what reached it on paper. */
export const submittingAccess: AccessTable<SubmitDeclaration, Project, ProjectContext> = {
  SubmitDeclaration: [
    fromScheme('tracks.starts.by', (_command, project, { pinned }) =>
      project.status === 'absent' ? undefined : startOf(pinned.scheme, project.track, project.start),
    ),
    { posts: ['leader'], relation: 'own' },
    { posts: ['organisation-office'], relation: 'issuer' },
  ],
};

export const submitting: DecideTable<SubmitDeclaration, ProjectEvent, Project, ProjectContext> = {
  SubmitDeclaration: declared(({ data, meta }, project, context) => {
    if (project.status !== 'drafted' && project.status !== 'returned') {
      return refuse('declaration-submitted-already', '只有草稿或退回修改的申报可以报送');
    }
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const judged = judge(submissionVerdicts(project, day.on, context), meta, context, project.waivers);
    if ('refused' in judged) return judged;
    const { seat } = context;
    if (!seat || !isGood(seat, meta.at)) return refuse('seat-absent', '申报名单上没有为此项目保留名额');
    const { projectId, round } = project;
    const taken = { slateId: seat.slateId, seat: seat.seat };
    return accept(DeclarationSubmitted({ projectId, round: round + 1, seat: taken, ...day }), judged.ground);
  }),
};
