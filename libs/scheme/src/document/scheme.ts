import { z } from 'zod';
import { Assessment } from './acceptance/assessment';
import { Article } from './article';
import { Form } from './papers/form';
import { List } from './papers/list';
import { RecordKind } from './papers/record';
import { Role } from './papers/role';
import { Calls } from './registration/calls';
import { Route } from './registration/route';
import { Track } from './registration/track';
import { Award } from './reward/award';
import { Board } from './reward/board';
import { Fund } from './reward/fund';
import { setting, standing } from './setting';
import { Adjustment } from './supervision/adjustment';
import { Ledger } from './supervision/ledger';
import { Notices } from './supervision/notices';
import { ArticleNo, IsoDate, Key, Name, object, some } from './values';

/** 实施方案: one office's rules. A section that is absent is a stage that is off. */
const scheme = object({
  id: Key,
  version: z.int().min(1),
  title: Name,
  documentNo: Name.exactOptional(),
  issuer: Name,
  issuedOn: IsoDate.exactOptional(),
  effectiveFrom: IsoDate,
  basis: z.array(Name).exactOptional(),
  ...standing,
  articles: z.record(ArticleNo, Article),
  ...setting,
  roles: z.array(Role).exactOptional(),
  forms: z.array(Form),
  records: z.array(RecordKind).exactOptional(),
  lists: z.array(List).exactOptional(),
  tracks: some(Track),
  calls: Calls,
  routes: some(Route),
  ledger: Ledger.exactOptional(),
  checks: z.array(RecordKind).exactOptional(),
  meetings: z.array(RecordKind).exactOptional(),
  notices: Notices.exactOptional(),
  assistance: z.array(RecordKind).exactOptional(),
  adjustment: Adjustment.exactOptional(),
  accountability: z.array(RecordKind).exactOptional(),
  acceptance: z.array(Assessment).exactOptional(),
  rewards: object({ awards: z.array(Award).exactOptional(), funds: z.array(Fund).exactOptional() }).exactOptional(),
  promotion: z.array(RecordKind).exactOptional(),
  boards: z.array(Board).exactOptional(),
});
export type Scheme = z.infer<typeof scheme>;
export const Scheme: z.ZodType<Scheme> = scheme;
