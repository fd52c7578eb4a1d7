import { accept, type AccessTable, type DecideTable, type Moment, refuse } from '@xmh/eventing';
import {
  correcting,
  datedOn,
  type FormValues,
  judge,
  JudgementCorrected,
  JudgementFiled,
  stageAbsent,
} from '@xmh/contracts';
import { formVerdicts } from '@xmh/scheme';
import { byDecider, openSitting, type Sat } from '../assessments/sitting';
import type { ProjectContext } from '../project/project.context';
import type { JudgementEvent } from '../project/project.events';
import { formGround } from '../project/project.facts';
import type { Project } from '../project/project.state';
import type { JudgementCommand } from './judgement.commands';

export const judgementAccess: AccessTable<JudgementCommand, Project, ProjectContext> = {
  FileJudgement: [byDecider()],
  CorrectJudgement: [byDecider()],
};

export const decideJudgement: DecideTable<JudgementCommand, JudgementEvent, Project, ProjectContext> = {
  FileJudgement: ({ data, meta }, project, context) => {
    const found = openSitting(project, data.assessment, context);
    if ('refused' in found) return found;
    const form = found.assessment.judgement;
    if (form === undefined) return stageAbsent('定性评价');
    if (found.sitting.judgement) return refuse('judgement-filed-already', '已有定性评价，有误请更正');
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const judged = formJudged(found, form, data.values, meta, context);
    if ('refused' in judged) return judged;
    return accept(JudgementFiled({ ...data, form, round: found.sitting.round, on: dated.on }), judged.ground);
  },
  CorrectJudgement: ({ data, meta }, project, context) => {
    const found = openSitting(project, data.assessment, context);
    if ('refused' in found) return found;
    const fact = found.sitting.judgement;
    if (!fact) return refuse('judgement-not-filed', '尚无定性评价，无可更正');
    const dated = correcting(fact, data, meta, context);
    if ('refused' in dated) return dated;
    const judged = formJudged(found, fact.form, data.values, meta, context);
    if ('refused' in judged) return judged;
    const { round } = found.sitting;
    return accept(JudgementCorrected({ ...data, form: fact.form, round, on: dated.on }), judged.ground);
  },
};

function formJudged({ project }: Sat, form: string, values: FormValues, meta: Moment, context: ProjectContext) {
  const { facts, waivers } = project;
  const verdicts = formVerdicts(context.pinned.scheme, form, values, formGround(facts.title, context));
  return judge(verdicts, meta, context, waivers);
}
