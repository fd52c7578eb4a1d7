import { isIsoDate } from '../days/dates';
import type { Field, FieldType } from '../document/papers/form';

/** 签字: who signed, in which post, on which day. */
export interface Signature {
  readonly person: string;
  readonly post?: string;
  readonly on?: string;
}

/** Nothing, blank text, an empty table. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** What the value should have been, in Chinese; undefined when it is right. */
export function shapeError(field: Field, value: unknown): string | undefined {
  if (field.sensitive && isDigest(value)) return undefined;
  return shapes[field.type](value, field);
}

type Shape = (value: unknown, field: Field) => string | undefined;

const expect =
  (fits: (value: unknown) => boolean, words: string): Shape =>
  (value) =>
    fits(value) ? undefined : words;
const isText = (value: unknown): boolean => typeof value === 'string';
const isWhole = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Sensitive words already put into the erasable register. */
const isDigest = (value: unknown): boolean => isObject(value) && isText(value.ref) && isText(value.digest);
const isFile = (value: unknown): boolean =>
  isObject(value) && typeof value.sha256 === 'string' && /^[0-9a-f]{64}$/.test(value.sha256);
const isSignature = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.person) &&
  (value.post === undefined || isText(value.post)) &&
  (value.on === undefined || (typeof value.on === 'string' && isIsoDate(value.on)));

const shapes: Record<FieldType, Shape> = {
  text: expect(isText, '须为文字'),
  count: expect(isWhole, '须为非负整数'),
  hundredths: expect(isWhole, '须为以百分之一计的非负整数'),
  money: expect(isWhole, '须为以分计的非负整数'),
  date: expect((value) => typeof value === 'string' && isIsoDate(value), '须为日期，如2012-04-15'),
  choice: (value, { choices = [] }) =>
    choices.some(({ key }) => key === value) ? undefined : `须为${choices.map(({ name }) => name).join('、')}之一`,
  person: expect(isText, '须为人员编号'),
  organisation: expect(isText, '须为单位编号'),
  project: expect(isText, '须为项目编号'),
  record: expect(isText, '须为记录编号'),
  file: expect(isFile, '须为已上传的文件'),
  signature: expect(isSignature, '须写明签字人、岗位和日期'),
  seal: expect(isFile, '须为已上传的盖章件'),
  table: (value, { columns }) => {
    if (!Array.isArray(value)) return '须为逐行填写的表';
    const rows: readonly unknown[] = value;
    const fits = rows.every((row) => isObject(row) && Object.keys(row).every((key) => columns?.includes(key) ?? true));
    return fits ? undefined : `每行只填${(columns ?? []).join('、')}`;
  },
};
