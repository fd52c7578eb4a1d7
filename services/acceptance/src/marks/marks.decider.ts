import { accept, type AccessTable, type DecideTable, type Moment, refuse, type Refusal } from '@xmh/eventing';
import { correcting, datedOn, fromScheme, isWho, judge, MarksCorrected, MarksGiven, personIs } from '@xmh/contracts';
import { type Assessment, byVerdict, type Sheet, type Verdict } from '@xmh/scheme';
import { assessmentIn, byDecider, openSitting, type Sat } from '../assessments/sitting';
import type { ProjectContext } from '../project/project.context';
import type { MarksEvent } from '../project/project.events';
import { rulesBefore } from '../project/project.rules';
import type { Project } from '../project/project.state';
import type { MarksCommand } from './marks.commands';
import { sheetVerdicts } from './marks.verdicts';

const byMarker = fromScheme<MarksCommand, Project, ProjectContext>(
  'acceptance[].sheets[].by',
  ({ data }, _project, { pinned }) => {
    const assessment = assessmentIn(pinned.scheme, data.assessment);
    return 'refused' in assessment ? undefined : assessment.sheets?.find(({ key }) => key === data.sheet);
  },
);

/** A marker for himself, or who decides the assessment for a marker. */
export const marksAccess: AccessTable<MarksCommand, Project, ProjectContext> = {
  GiveMarks: [byMarker, byDecider()],
  CorrectMarks: [byMarker, byDecider()],
};

export const decideMarks: DecideTable<MarksCommand, MarksEvent, Project, ProjectContext> = {
  GiveMarks: ({ data, meta }, project, context) => {
    const found = openSitting(project, data.assessment, context);
    if ('refused' in found) return found;
    const sheet = sheetIn(found.assessment, data.sheet);
    if ('refused' in sheet) return sheet;
    const by = markerOf(data, meta);
    if (found.sitting.marks[sheet.key]?.[by]) return refuse('marks-given-already', '此人已打分，有误请更正');
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const verdicts = marksVerdicts(found, sheet, { by, marks: data.marks }, meta, context);
    const judged = judge(verdicts, meta, context, found.project.waivers);
    if ('refused' in judged) return judged;
    return accept(MarksGiven({ ...data, by, round: found.sitting.round, on: dated.on }), judged.ground);
  },
  CorrectMarks: ({ data, meta }, project, context) => {
    const found = openSitting(project, data.assessment, context);
    if ('refused' in found) return found;
    const sheet = sheetIn(found.assessment, data.sheet);
    if ('refused' in sheet) return sheet;
    const by = markerOf(data, meta);
    const fact = found.sitting.marks[sheet.key]?.[by];
    if (!fact) return refuse('marks-not-given', '此人尚未打分，无可更正');
    const dated = correcting(fact, data, meta, context);
    if ('refused' in dated) return dated;
    const verdicts = marksVerdicts(found, sheet, { by, marks: data.marks }, meta, context);
    const judged = judge(verdicts, meta, context, found.project.waivers);
    if ('refused' in judged) return judged;
    return accept(MarksCorrected({ ...data, by, round: found.sitting.round, on: dated.on }), judged.ground);
  },
};

function sheetIn({ sheets, name }: Assessment, key: string): Sheet | { readonly refused: Refusal } {
  const sheet = sheets?.find((one) => one.key === key);
  return sheet ?? refuse('sheet-unknown', `“${name}”没有“${key}”这种评分表`, 404);
}

const markerOf = ({ by }: { readonly by?: string }, { as }: Moment): string =>
  by ?? ('service' in as ? as.service : as.person);

/** Who marks, who enters it for him, and the marks themselves. */
function marksVerdicts(
  { project, assessment }: Sat,
  sheet: Sheet,
  { by, marks }: { readonly by: string; readonly marks: Readonly<Record<string, number>> },
  meta: Moment,
  context: ProjectContext,
): Verdict[] {
  const { scheme } = context.pinned;
  const { title } = project.facts;
  const himself = 'person' in meta.as && meta.as.person === by;
  const post = (person: string): string => context.directory.standings(person)[0]?.post ?? '无岗位';
  const marker = byVerdict(scheme, sheet, { post: post(by), fits: personIs(sheet.by, by, context) }, title);
  const entering = { article: assessment.article, by: assessment.decidedBy };
  const scribe = 'person' in meta.as ? meta.as.post : meta.as.service;
  return [
    marker,
    ...(himself ? [] : [byVerdict(scheme, entering, { post: scribe, fits: isWho(entering.by, meta, context) }, title)]),
    ...sheetVerdicts(sheet, marks, title),
    ...rulesBefore(sheet.require, project, context, meta.today),
  ];
}
