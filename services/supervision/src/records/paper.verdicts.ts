import { fieldIn, type FormValues, personIs, type SchemeContext } from '@xmh/contracts';
import { type FactsAt, formVerdicts, type RecordKind, ruleVerdicts, type Verdict } from '@xmh/scheme';

export interface Paper {
  readonly values: FormValues;
  readonly marks: Readonly<Record<string, number>>;
}

/** What a paper is about: a project on its track, or an organisation or a call, which are on none. */
export interface PaperSubject {
  readonly title: string;
  readonly track?: string;
}

/** A record or check judged by the document: its track, its form, its marks, its own rules. */
export function paperVerdicts(
  kind: RecordKind,
  paper: Paper,
  { title: subject, track }: PaperSubject,
  facts: Omit<FactsAt<'file-on-call'>, 'field'>,
  context: SchemeContext,
): Verdict[] {
  const { scheme } = context.pinned;
  const onTrack = track === undefined || (kind.tracks?.includes(track) ?? true);
  const fields = { ...facts, field: (reference: string) => fieldIn(kind.form, paper.values, reference) };
  return [
    { article: kind.article, holds: onTrack, subject, ...(!onTrack && { tried: '项目类型不符' }), strict: true },
    ...marksVerdicts(kind, paper.marks, subject),
    ...formVerdicts(scheme, kind.form, paper.values, {
      subject,
      isOneOf: (who, person, post) => personIs(who, person, context, post),
    }),
    ...ruleVerdicts(kind.require, fields, subject, scheme),
  ];
}

/** Exactly the marks that the document names, each from 0 to 100.00; what is wrong with them refuses at every degree. */
function marksVerdicts({ article, marks: named = [] }: RecordKind, marks: Paper['marks'], subject: string): Verdict[] {
  const wrong = (tried: string): Verdict => ({
    article,
    holds: false,
    subject,
    tried,
    limit: named.length > 0 ? `${named.map(({ name }) => `“${name}”`).join('、')}各记0至100.00分` : '不记分',
    strict: true,
  });
  const lacking = named.filter(({ key }) => marks[key] === undefined).map(({ name }) => wrong(`缺“${name}”分`));
  const given = Object.entries(marks).flatMap(([key, mark]) => {
    const name = named.find((one) => one.key === key)?.name;
    if (name === undefined) return [wrong(`没有“${key}”这一项`)];
    return mark < 0 || mark > 10_000 ? [wrong(`“${name}”分超出范围`)] : [];
  });
  return [...lacking, ...given];
}
