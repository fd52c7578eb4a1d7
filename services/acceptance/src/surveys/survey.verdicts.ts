import type { Survey, Verdict } from '@xmh/scheme';

export interface CountsGiven {
  readonly valid: number;
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

type Question = Survey['questions'][number];

/** Whether counts are those of this survey: every question, known answers, as many as there are valid papers, and enough of them. */
export function surveyVerdicts(survey: Survey, { valid, answers }: CountsGiven, subject: string): Verdict[] {
  const { article, least } = survey;
  const wrong = (tried: string, limit: string): Verdict => ({
    article,
    holds: false,
    subject,
    tried,
    limit,
    strict: true,
  });
  const unknown = Object.keys(answers).filter((key) => !survey.questions.some((question) => question.key === key));
  return [
    { article, holds: true, subject },
    ...unknown.map((key) => wrong(`没有“${key}”这一问`, `只填“${survey.name}”所问`)),
    ...survey.questions.flatMap((question) => questionFault(question, answers[question.key], valid, wrong) ?? []),
    ...(least === undefined
      ? []
      : [{ article, holds: valid >= least, subject, tried: `有效${valid}份`, limit: `有效不少于${least}份` }]),
  ];
}

function questionFault(
  { name, answers: known }: Question,
  given: Readonly<Record<string, number>> | undefined,
  valid: number,
  wrong: (tried: string, limit: string) => Verdict,
): Verdict | undefined {
  if (!given) return wrong(`缺“${name}”`, '每一问都须有计数');
  const strange = Object.keys(given).find((key) => known !== 'mark' && !known.some((answer) => answer.key === key));
  if (strange !== undefined) return wrong(`“${name}”没有“${strange}”这一答案`, '只填问卷所列答案');
  const sum = Object.values(given).reduce((whole, count) => whole + count, 0);
  return sum === valid ? undefined : wrong(`“${name}”合计${sum}份`, `合计须等于有效${valid}份`);
}
