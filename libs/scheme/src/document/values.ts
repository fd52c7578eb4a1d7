import { z } from 'zod';

export const object = z.strictObject;
export const some = <T extends z.ZodType>(item: T) => z.array(item).min(1);

export const Key = z.string().regex(/^[a-z][a-z0-9-]*$/, '键须以小写英文字母开头，只含小写字母、数字和连字符');
/** What users see, in Chinese. */
export const Name = z.string().min(1);
export const ArticleNo = z.string().regex(/^[A-Z]\d+(\.[a-z-]+)?$/, '条款号须写成“R7”或“R7.most”的样子');
export const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '月日须写成“04-15”的样子');
export const Year = z.string().regex(/^\d{4}$/, '年份须写成四位数字');
/** ISO 8601, counted from date to date. */
export const Duration = z
  .string()
  .regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, '时长须写成“P1Y”“P6M”“P10D”的样子(ISO 8601)');
const CalendarDate = z.iso.date('日期须写成“2012-04-15”的样子');

/** 周期: the calendar span that holds a date; `call` is the 批次, `school-year` the 学年. */
export const Span = z.enum(['day', 'month', 'quarter', 'half-year', 'year', 'school-year', 'call']);
export type Span = z.infer<typeof Span>;

/** 数额: a number of the paper, or a parameter the call fills in. */
export const Amount = z.union([z.int(), object({ parameter: Key })]);
export type Amount = z.infer<typeof Amount>;

/** 日期, Asia/Shanghai, inclusive: fixed; every year; or hung on a named day that is set later. */
const day = z.union([
  object({ date: CalendarDate }),
  object({ monthDay: MonthDay, exceptions: z.record(Year, CalendarDate).exactOptional() }),
  object({ anchor: Key, before: Duration.exactOptional(), after: Duration.exactOptional() }),
]);
export type Day = z.infer<typeof day>;
export const Day: z.ZodType<Day> = day;

/** 期限: counted from the act it belongs to. */
const term = z.union([object({ within: Duration }), object({ workingDays: z.int().min(1) })]);
export type Term = z.infer<typeof term>;
export const Term: z.ZodType<Term> = term;

export const IsoDate = CalendarDate;
export const cited = { article: ArticleNo };
export const named = { key: Key, name: Name, article: ArticleNo };
