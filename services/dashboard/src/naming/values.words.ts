import { dateWords, type Field, hundredthsWords, isIsoDate } from '@xmh/scheme';
import { isWords } from './hearing';
import type { Names } from './names';
import { postName } from './terms';

/** Names, and the sensitive words as this reader may have them. */
export interface Voices extends Names {
  readonly words: (ref: string) => string;
}

/** A value of a form's field as a clerk would say it. */
export function valueWords(value: unknown, field: Field | undefined, voices: Voices): string {
  if (value === undefined || value === null || value === '') return '空';
  if (isWords(value)) return voices.words(value.ref);
  if (Array.isArray(value)) return value.length === 0 ? '空' : value.map(rowWords).join('；');
  if (typeof value === 'object') return objectWords(value, voices);
  return field === undefined ? plainWords(value) : scalarWords(value as string | number, field, voices);
}

function scalarWords(value: string | number, { type, choices }: Field, voices: Voices): string {
  if (typeof value === 'number') {
    if (type === 'hundredths') return hundredthsWords(value);
    return type === 'money' ? `${hundredthsWords(value)}元` : String(value);
  }
  if (type === 'choice') return choices?.find(({ key }) => key === value)?.name ?? value;
  if (type === 'person') return voices.person(value);
  if (type === 'organisation') return voices.organisation(value);
  return type === 'date' && isIsoDate(value) ? dateWords(value) : value;
}

function objectWords(value: object, voices: Voices): string {
  if ('person' in value && typeof value.person === 'string') {
    const { person } = value;
    const post = 'post' in value && typeof value.post === 'string' ? postName(value.post) : '';
    const on = 'on' in value && typeof value.on === 'string' ? dateWords(value.on) : '';
    return `${voices.person(person)}（${[post, on].filter((part) => part !== '').join('，')}）`;
  }
  if ('name' in value && typeof value.name === 'string') return value.name === '' ? '文件' : `文件${value.name}`;
  return JSON.stringify(value);
}

const rowWords = (row: unknown): string =>
  typeof row === 'object' && row !== null ? Object.values(row).map(plainWords).join('、') : plainWords(row);

const plainWords = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value);
