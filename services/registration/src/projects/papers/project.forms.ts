import { type FormValues, personIs, type SchemeContext } from '@xmh/contracts';
import { formOf, formVerdicts, type Scheme, type Verdict, type Who } from '@xmh/scheme';
import { filled, type Paper } from './project.papers';

/** Signatures are given, never typed; words that name people have no place in an event. */
export function writtenVerdicts(
  scheme: Scheme,
  form: string | undefined,
  values: FormValues,
  subject: string,
): Verdict[] {
  const paper = form === undefined ? undefined : formOf(scheme, form);
  return (paper?.fields ?? [])
    .filter(
      ({ key, type, sensitive }) =>
        values[key] !== undefined && (type === 'signature' || (sensitive === true && typeof values[key] === 'string')),
    )
    .map(({ article = paper?.article ?? '', name, type }) => {
      const tried = type === 'signature' ? `代填“${name}”` : `明文填写“${name}”`;
      return { article, holds: false, subject, tried, limit: '不得直接填写', strict: true };
    });
}

/** Whether the paper is complete and in order. Signatures on file were judged when they were given. */
export function paperVerdicts(form: string, paper: Paper, subject: string, context: SchemeContext): Verdict[] {
  const onFile = Object.values(paper.signatures);
  const isOneOf = (wanted: Who, person: string, post?: string): boolean =>
    onFile.some((signature) => signature.person === person && signature.post === post) ||
    personIs(wanted, person, context);
  return formVerdicts(context.pinned.scheme, form, filled(paper), { subject, isOneOf });
}
