import { formOf } from '../document/find';
import type { Field, Form } from '../document/papers/form';
import type { Scheme } from '../document/scheme';
import type { Who } from '../document/who';
import type { Verdict } from '../verdicts/verdict';
import { postWords, whoWords } from '../who/words';
import { isBlank, shapeError, type Signature } from './values';

/** What a form is judged with: whom it is about, and whether a person is a `who` (in the post he signs in). */
export interface FormGround {
  readonly subject: string;
  readonly isOneOf: (who: Who, person: string, post?: string) => boolean;
}

/**
 * One verdict a field: missing (under the field's article, else the form's; a recorded one is flagged), of the wrong shape, not
 * among the choices, or signed by somebody who may not (these three refuse at every degree). Fields the form does not have
 * refuse under the form's article. Throws for a form the document does not have.
 */
export function formVerdicts(
  scheme: Scheme,
  formKey: string,
  values: Readonly<Record<string, unknown>>,
  ground: FormGround,
): Verdict[] {
  const form = formOf(scheme, formKey);
  if (!form) throw new Error(`form ${formKey} is not in scheme ${scheme.id}`);
  const unknown = Object.keys(values).filter((key) => !form.fields.some((field) => field.key === key));
  return [
    ...form.fields.flatMap((field) => fieldVerdict(scheme, form, field, values[field.key], ground) ?? []),
    ...unknown.map((key) => strict(form.article, ground.subject, key, `${form.name}没有此栏`)),
  ];
}

function fieldVerdict(
  scheme: Scheme,
  form: Form,
  field: Field,
  value: unknown,
  ground: FormGround,
): Verdict | undefined {
  const article = field.article ?? form.article;
  const about = { article, subject: ground.subject };
  if (isBlank(value)) {
    if (field.optional) return undefined;
    return { ...about, holds: false, tried: `缺“${field.name}”`, limit: `${form.name}须填“${field.name}”` };
  }
  const wrong = shapeError(field, value);
  if (wrong !== undefined) return strict(article, ground.subject, `“${field.name}”填写不合要求`, wrong);
  if (field.by && (field.type === 'signature' || field.type === 'person')) {
    const signed: Signature = field.type === 'person' ? { person: value as string } : (value as Signature);
    if (!ground.isOneOf(field.by, signed.person, signed.post)) {
      const tried = signed.post === undefined ? `“${field.name}”另有其人` : `由${postWords(signed.post)}签`;
      return strict(article, ground.subject, tried, `须由${whoWords(field.by, scheme)}签`);
    }
  }
  return { ...about, holds: true };
}

function strict(article: string, subject: string, tried: string, limit: string): Verdict {
  return { article, holds: false, subject, tried, limit, strict: true };
}
