import type {
  AcceptanceArticleWaived,
  AcceptanceCalledOff,
  AcceptancePrepared,
  AcceptanceWaiverRevoked,
  AssessmentConcluded,
  AssessmentOpened,
  ConclusionOverturned,
  JudgementCorrected,
  JudgementFiled,
  MarksCorrected,
  MarksGiven,
  SurveyCorrected,
  SurveyCounted,
} from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import { dateWords } from '@xmh/scheme';
import { fromTo, marksChanges, marksWords, paperChanges, paperWords } from '../../naming/paper.words';
import { corrected, decision, fact, type SentencesOf, system, type Teller, withParticulars } from '../sentence';
import { figureWords } from '../words/figure.words';
import { revokedWords, waivedWords } from '../words/waiver.words';

type AcceptanceEvent = EventOf<
  | typeof AcceptanceCalledOff
  | typeof AcceptancePrepared
  | typeof AssessmentOpened
  | typeof SurveyCounted
  | typeof SurveyCorrected
  | typeof MarksGiven
  | typeof MarksCorrected
  | typeof JudgementFiled
  | typeof JudgementCorrected
  | typeof AssessmentConcluded
  | typeof ConclusionOverturned
  | typeof AcceptanceArticleWaived
  | typeof AcceptanceWaiverRevoked
>;
type Counted = EventOf<typeof SurveyCounted>['data'];
type Given = EventOf<typeof MarksGiven>['data'];
type Judged = EventOf<typeof JudgementFiled>['data'];
type Concluded = EventOf<typeof AssessmentConcluded>['data'];
interface Round {
  readonly assessment: string;
  readonly round: number;
}

const counting = ['acceptance.survey-counted', 'acceptance.survey-corrected'] as const;
const giving = ['acceptance.marks-given', 'acceptance.marks-corrected'] as const;
const judging = ['acceptance.judgement-filed', 'acceptance.judgement-corrected'] as const;
const concluding = 'acceptance.assessment-concluded';

const openings = { application: '经申请', calendar: '到期', 'call-up': '经调验', draw: '经抽查' } as const;
const consequences: Readonly<Record<string, string>> = {
  close: '办结',
  'next-stage': '转入下一阶段',
  'stay-open': '继续办理',
  're-study': '重新研究',
  admit: '参加评奖',
  assist: '挂牌帮扶',
  findings: '列出问题清单',
  reopen: '重新验收',
  revoke: '取消奖项',
};

const roundName = ({ assessment, round }: Round, { terms }: Teller): string =>
  `${terms.assessmentName(assessment)}${round > 1 ? `（第${round}轮）` : ''}`;
const sameRound =
  ({ assessment, round }: Round) =>
  (other: Round): boolean =>
    other.assessment === assessment && other.round === round;

/** Each question with its counts: 是否知情：知道 48、不知道 2. */
function countWords({ assessment, survey: key, answers }: Counted, { terms }: Teller): Map<string, string> {
  const survey = terms.survey(assessment, key);
  return new Map(
    Object.entries(answers).map(([question, counts]) => {
      const asked = survey?.questions.find((one) => one.key === question);
      const names = Array.isArray(asked?.answers) ? asked.answers : [];
      const counted = Object.entries(counts).map(
        ([answer, count]) => `${names.find((one) => one.key === answer)?.name ?? answer} ${count}`,
      );
      return [asked?.name ?? question, counted.join('、')];
    }),
  );
}

function countChanges(before: Counted | undefined, after: Counted, teller: Teller): string[] {
  const [was, is] = [before ? countWords(before, teller) : new Map<string, string>(), countWords(after, teller)];
  const questions = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
  return [
    ...(before?.valid === after.valid ? [] : [fromTo('有效份数', String(before?.valid ?? '空'), String(after.valid))]),
    ...questions.map((name) => fromTo(name, was.get(name) ?? '空', is.get(name) ?? '空')),
  ];
}

const surveyName = ({ assessment, survey }: Counted, { terms }: Teller): string =>
  terms.survey(assessment, survey)?.name ?? survey;
const sheetName = ({ assessment, sheet }: Given, { terms }: Teller): string =>
  terms.sheet(assessment, sheet)?.name ?? sheet;

function concludedWords(data: Concluded, teller: Teller): string {
  const { terms } = teller;
  const { assessment, proposed, outcome, reason, figures, used, consequences: then } = data;
  const [decided, computed] = [terms.outcome(outcome, assessment), terms.outcome(proposed, assessment)];
  const known = figures.filter(({ value, kind }) => value !== undefined || kind !== 'entered');
  return [
    `${roundName(data, teller)}结论：${decided}${proposed === outcome ? '' : `（按指标应为${computed}）`}`,
    ...(reason === undefined ? [] : [`理由：${reason}`]),
    ...(known.length === 0 ? [] : [known.map(figureWords).join('，')]),
    ...(used.length === 0 ? [] : [`采用${used.map((key) => terms.method(assessment, key)).join('、')}`]),
    ...(then.length === 0 ? [] : [`随之${then.map((key) => consequences[key] ?? key).join('、')}`]),
  ].join('；');
}

export const acceptanceSentences: SentencesOf<AcceptanceEvent> = {
  'acceptance.acceptance-prepared': system(({ assessments }, { terms }) =>
    withParticulars(
      '备好考核',
      ...assessments.map(({ assessment, opensOn }) => {
        const from = opensOn === undefined ? '' : `，${dateWords(opensOn)}开启`;
        return `${terms.assessmentName(assessment)}${from}`;
      }),
    ),
  ),
  'acceptance.acceptance-called-off': system(({ assessments }, { terms }) =>
    withParticulars('项目已撤项，考核不再进行', assessments.map(terms.assessmentName).join('、')),
  ),
  'acceptance.assessment-opened': system((data, teller) => `${roundName(data, teller)}${openings[data.opening]}开启`),
  [counting[0]]: fact((data, teller) =>
    withParticulars(
      `清点${surveyName(data, teller)}，有效${data.valid}份`,
      ...[...countWords(data, teller)].map(([question, counts]) => `${question}：${counts}`),
    ),
  ),
  [counting[1]]: fact((data, teller) => {
    const same = (other: Counted): boolean => sameRound(data)(other) && other.survey === data.survey;
    const changes = countChanges(teller.before<Counted>(counting, same), data, teller);
    return corrected(`${surveyName(data, teller)}的清点`, changes, data.reason);
  }),
  [giving[0]]: fact((data, teller) => {
    const criteria = teller.terms.sheet(data.assessment, data.sheet)?.criteria ?? [];
    return `${teller.voices.person(data.by)}在${sheetName(data, teller)}上打分：${marksWords(criteria, data.marks)}`;
  }),
  [giving[1]]: fact((data, teller) => {
    const same = (other: Given): boolean =>
      sameRound(data)(other) && other.sheet === data.sheet && other.by === data.by;
    const before = teller.before<Given>(giving, same)?.marks ?? {};
    const criteria = teller.terms.sheet(data.assessment, data.sheet)?.criteria ?? [];
    const what = `${teller.voices.person(data.by)}在${sheetName(data, teller)}上的分数`;
    return corrected(what, marksChanges(criteria, before, data.marks), data.reason);
  }),
  [judging[0]]: fact((data, teller) => {
    const { terms, voices } = teller;
    const before = teller.before<Judged>(judging, sameRound(data));
    const changes = before && paperChanges(terms, voices, data.form, before.values, data.values);
    const words = changes?.join('，') ?? paperWords(terms, voices, data.form, data.values);
    return withParticulars(`填写《${terms.formName(data.form)}》`, words);
  }),
  [judging[1]]: fact((data, teller) => {
    const { terms, voices } = teller;
    const before = teller.before<Judged>(judging, sameRound(data))?.values ?? {};
    return corrected(
      `《${terms.formName(data.form)}》`,
      paperChanges(terms, voices, data.form, before, data.values),
      data.reason,
    );
  }),
  [concluding]: decision(concludedWords),
  'acceptance.conclusion-overturned': decision((data, teller) => {
    const fallen = teller.before<Concluded>([concluding], sameRound(data));
    const outcome = fallen ? `“${teller.terms.outcome(fallen.outcome, data.assessment)}”` : '';
    return `${roundName(data, teller)}的结论${outcome}被推翻；理由：${data.reason}`;
  }),
  'acceptance.article-waived': decision(waivedWords),
  'acceptance.waiver-revoked': decision(revokedWords),
};
