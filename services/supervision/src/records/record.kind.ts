import { refuse, type Refusal } from '@xmh/eventing';
import { homeOf, type RecordKind, recordOf, type Scheme } from '@xmh/scheme';

type About = RecordKind['about'][number];
const words: Partial<Record<About, string>> = { project: '项目', organisation: '单位', call: '申报批次' };

/** A kind of record that supervision keeps about such a subject, or why it does not. */
export function kindKeptHere(scheme: Scheme, key: string, about: About): RecordKind | { readonly refused: Refusal } {
  const kind = recordOf(scheme, key);
  if (!kind) return refuse('record-kind-unknown', `方案没有“${key}”这种记录`, 404);
  if (homeOf(scheme, key) !== 'supervision') return refuse('record-kept-elsewhere', `“${kind.name}”不在此处登记`);
  if (kind.about.includes(about)) return kind;
  return refuse(`record-not-of-${about}`, `“${kind.name}”不是${words[about] ?? ''}的记录`, 422);
}
