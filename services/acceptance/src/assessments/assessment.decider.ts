import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import {
  AcceptancePrepared,
  acceptanceWaiving,
  type AcceptanceWaiving,
  AssessmentOpened,
  byOverrider,
  judge,
  waive,
} from '@xmh/contracts';
import { type Assessment, openingDays, type Scheme } from '@xmh/scheme';
import type { ProjectContext } from '../project/project.context';
import type { OpeningEvent } from '../project/project.events';
import { rulesBefore } from '../project/project.rules';
import type { Project } from '../project/project.state';
import type { AssessmentCommand } from './assessment.commands';
import { calendarOpening, projectUnknown, standingSitting } from './sitting';

export const assessmentAccess: AccessTable<AssessmentCommand, Project, ProjectContext> = {
  PrepareAcceptance: [{ service: 'acceptance' }],
  OpenAssessment: [{ service: 'acceptance' }],
  WaiveArticle: [byOverrider()],
};

export const decideAssessments: DecideTable<
  AssessmentCommand,
  OpeningEvent | AcceptanceWaiving,
  Project,
  ProjectContext
> = {
  PrepareAcceptance: ({ data }, project, { pinned }) => {
    if (project.status !== 'absent') return refuse('acceptance-prepared-already', '考核已经备好');
    const year = Number(data.on.slice(0, 4));
    const assessments = assessmentsOf(pinned.scheme, data.track).map((one) => preparedOf(one, year));
    return accept(AcceptancePrepared({ ...data, assessments }));
  },
  OpenAssessment: ({ data, meta }, project, context) => {
    const found = standingSitting(project, data.assessment, context);
    if ('refused' in found) return found;
    const { sitting, assessment } = found;
    if (sitting.status !== 'prepared') return refuse('assessment-opened-already', `“${assessment.name}”已经启动`);
    const opening = calendarOpening(assessment);
    if (!opening || sitting.opensOn === undefined) {
      return refuse('assessment-not-by-calendar', `“${assessment.name}”不按日期启动`);
    }
    if (meta.today < sitting.opensOn) return refuse('assessment-not-due', `“${assessment.name}”尚未到启动日期`);
    const { title } = found.project.facts;
    const due = { article: opening.article, holds: true, subject: title };
    const rules = rulesBefore(opening.require, found.project, context, meta.today);
    const judged = judge([due, ...rules], meta, context, found.project.waivers);
    if ('refused' in judged) return judged;
    const round = sitting.round + 1;
    return accept(AssessmentOpened({ ...data, round, opening: 'calendar', on: meta.today }), judged.ground);
  },
  WaiveArticle: ({ data: { projectId, subject = projectId, ...body }, ...command }, project, context) => {
    if (project.status === 'absent') return projectUnknown;
    return waive(acceptanceWaiving, { ...command, data: { subject, ...body } }, context, project.waivers);
  },
};

const assessmentsOf = (scheme: Scheme, track: string): Assessment[] =>
  (scheme.acceptance ?? []).filter(({ tracks }) => tracks.includes(track));

/** The calendar counts in the year of establishment. */
function preparedOf(assessment: Assessment, year: number): { assessment: string; opensOn?: string } {
  const opening = calendarOpening(assessment);
  const { key } = assessment;
  return opening ? { assessment: key, opensOn: openingDays(opening, year).from } : { assessment: key };
}
