import { accept, type AccessTable, type DecideTable } from '@xmh/eventing';
import { datedOn, judge, JudgementFiled, stageAbsent } from '@xmh/contracts';
import { formVerdicts } from '@xmh/scheme';
import { byDecider, openSitting } from '../assessments/sitting';
import type { ProjectContext } from '../project/project.context';
import type { JudgementEvent } from '../project/project.events';
import { formGround } from '../project/project.facts';
import type { Project } from '../project/project.state';
import type { JudgementCommand } from './judgement.commands';

export const judgementAccess: AccessTable<JudgementCommand, Project, ProjectContext> = {
  FileJudgement: [byDecider()],
};

/** A later judgement of the round replaces the earlier one. */
export const decideJudgement: DecideTable<JudgementCommand, JudgementEvent, Project, ProjectContext> = {
  FileJudgement: ({ data, meta }, project, context) => {
    const found = openSitting(project, data.assessment, context);
    if ('refused' in found) return found;
    const form = found.assessment.judgement;
    if (form === undefined) return stageAbsent('定性评价');
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const { facts, waivers } = found.project;
    const verdicts = formVerdicts(context.pinned.scheme, form, data.values, formGround(facts.title, context));
    const judged = judge(verdicts, meta, context, waivers);
    if ('refused' in judged) return judged;
    return accept(JudgementFiled({ ...data, form, round: found.sitting.round, on: dated.on }), judged.ground);
  },
};
