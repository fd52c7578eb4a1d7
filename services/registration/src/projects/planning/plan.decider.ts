import {
  correcting,
  datedOn,
  fromScheme,
  judge,
  PlanCorrected,
  PlanFiled,
  PlanRegistered,
  PlanReturned,
  stageAbsent,
} from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse, sameJson } from '@xmh/eventing';
import { trackOf } from '@xmh/scheme';
import { declared, type ProjectContext } from '../project.context';
import { holdersOf } from '../deciding/project.establishing';
import type { Declared, Project, ProjectEvent } from '../project.state';
import type { PlanningCommand } from './plan.commands';
import { dueVerdicts, planOf, planVerdicts } from './plan.rules';

const ofTrack = (project: Project, { pinned }: ProjectContext) =>
  project.status === 'absent' ? undefined : trackOf(pinned.scheme, project.track)?.plan;

const byWhomFiled = fromScheme<PlanningCommand, Project, ProjectContext>(
  'tracks.plan.by',
  (_command, project, context) => ofTrack(project, context),
);

export const planningAccess: AccessTable<PlanningCommand, Project, ProjectContext> = {
  FilePlan: [byWhomFiled],
  CorrectPlan: [byWhomFiled],
  DecidePlan: [
    fromScheme('tracks.plan.to', (_command, project, context) => {
      const plan = ofTrack(project, context);
      return plan && { by: plan.to, article: plan.article };
    }),
  ],
};

export const planning: DecideTable<PlanningCommand, ProjectEvent, Project, ProjectContext> = {
  FilePlan: declared(({ data, meta }, project, context) => {
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const plan = planOf(project, day.on, context);
    if (!plan) return noPlan(project, context);
    if (!isUnderWay(project)) return notUnderWay;
    if (project.plan?.status === 'filed') return refuse('plan-filed-already', '计划已经报送，可在登记前更正');
    if (project.plan?.status === 'registered') return registered;
    const { projectId, values, items } = data;
    const verdicts = [
      ...dueVerdicts(plan, project, day.on, context),
      ...planVerdicts(plan, data, project, day.on, context),
    ];
    const judged = judge(verdicts, meta, context, project.waivers);
    if ('refused' in judged) return judged;
    const round = (project.plan?.round ?? 0) + 1;
    return accept(PlanFiled({ projectId, round, form: plan.form, values, items, ...day }), judged.ground);
  }),

  CorrectPlan: declared(({ data, meta }, project, context) => {
    const filed = project.plan;
    if (!filed) return planUnknown;
    const day = correcting(filed, data, meta, context);
    if ('refused' in day) return day;
    const plan = planOf(project, day.on, context);
    if (!plan) return noPlan(project, context);
    const { projectId, values, items = [...filed.items], corrects, reason } = data;
    if (filed.status === 'registered' && !sameJson(items, filed.items)) return itemsStand;
    const judged = judge(
      planVerdicts(plan, { values, items }, project, day.on, context),
      meta,
      context,
      project.waivers,
    );
    if ('refused' in judged) return judged;
    const corrected = { projectId, form: filed.form, values, items, corrects, reason, ...day };
    return accept(PlanCorrected(corrected), judged.ground);
  }),

  DecidePlan: declared(({ data, meta }, project, context) => {
    const filed = project.plan;
    if (!filed) return planUnknown;
    if (filed.status === 'registered') return registered;
    if (!isUnderWay(project)) return notUnderWay;
    if (filed.status === 'returned') return refuse('plan-returned-already', '计划已经退回，待重报');
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const plan = planOf(project, day.on, context);
    if (!plan) return noPlan(project, context);
    const { projectId, decision, returnBy } = data;
    const toReturn = decision === 'return';
    if (toReturn && returnBy !== undefined && returnBy < day.on)
      return refuse('return-day-past', '重报日期已经过去', 422);
    const cited = { article: plan.article, holds: true, subject: project.title };
    const verdicts = toReturn ? [cited] : planVerdicts(plan, filed, project, day.on, context);
    const judged = judge(verdicts, meta, context, project.waivers);
    if ('refused' in judged) return judged;
    if (toReturn) return accept(PlanReturned({ projectId, returnBy, ...day }), judged.ground);
    const { form, values, items } = filed;
    const content = { form, values, items: [...items], roles: holdersOf(project.roles) };
    return accept(PlanRegistered({ projectId, ...content, ...day }), judged.ground);
  }),
};

/** Filed after the start: once a declaration is submitted, or its project issued or established. */
const isUnderWay = ({ status }: Declared): boolean => status === 'submitted' || status === 'established';
const notUnderWay = refuse('project-not-under-way', '项目尚未下达或报送，或已有结果', 409);
const noPlan = (project: Project, context: ProjectContext) =>
  ofTrack(project, context) ? refuse('plan-not-asked', '此项目不要求报送实施计划', 422) : stageAbsent('实施计划');
const planUnknown = refuse('plan-unknown', '此项目还没有报送计划', 404);
/** What the project is held to stands once it is registered; what else the plan says may still be put right. */
const itemsStand = refuse('plan-items-stand', '计划已经登记，任务以登记的为准，不再更正');
const registered = refuse('plan-registered-already', '计划已经登记');
