import { hundredthsWords, type Sheet, type Verdict } from '@xmh/scheme';

/** A sheet is marked whole: exactly its criteria, each within its bound; what is wrong refuses at every degree. */
export function sheetVerdicts(sheet: Sheet, marks: Readonly<Record<string, number>>, subject: string): Verdict[] {
  const wrong = (article: string, tried: string, limit: string): Verdict => ({
    article,
    holds: false,
    subject,
    tried,
    limit,
    strict: true,
  });
  const unknown = Object.keys(marks).filter((key) => !sheet.criteria.some((criterion) => criterion.key === key));
  return [
    { article: sheet.article, holds: true, subject },
    ...sheet.criteria.flatMap(({ key, name, most, article = sheet.article }) => {
      const mark = marks[key];
      const limit = `“${name}”记0至${hundredthsWords(most)}分`;
      if (mark === undefined) return [wrong(article, `缺“${name}”分`, limit)];
      return mark < 0 || mark > most ? [wrong(article, `“${name}”分超出范围`, limit)] : [];
    }),
    ...unknown.map((key) => wrong(sheet.article, `没有“${key}”这一项`, `只填“${sheet.name}”所列各项`)),
  ];
}
