import type { ServiceCore } from '@xmh/platform';
import { dateWords, dueState, whoWords } from '@xmh/scheme';
import { z } from 'zod';
import { listed } from '../days/list';
import { ArticleWords, articleWords } from '../naming/article.words';
import { Named, namesIn, organisationNamed } from '../naming/names';
import { Terms } from '../naming/terms';
import type { ExpectationDocument } from './expectation.view';

export const Expectation = z.strictObject({
  state: z.enum(['owed', 'met', 'overdue']),
  subject: z.strictObject({ of: z.enum(['project', 'organisation', 'call']), id: z.string() }),
  callId: z.string(),
  organisation: Named,
  track: z.string().optional(),
  title: z.string().optional(),
  record: z.string(),
  recordName: z.string(),
  article: ArticleWords,
  from: z.string().optional(),
  dueOn: z.string(),
  least: z.int(),
  /** Who puts it on file, in Chinese. */
  by: z.string(),
  /** 2012年6月30日前进度与质量，至10月18日尚无 */
  says: z.string(),
  metBy: z.strictObject({ recordId: z.string(), on: z.string() }).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

export const Expectations = listed(Expectation).extend({ asOf: z.string() });
export type Expectations = z.infer<typeof Expectations>;

/** As they stand on a day: met, still owed, or overdue from the day after the last. */
export async function expectationsAnswered(
  core: ServiceCore,
  documents: readonly ExpectationDocument[],
  day: string,
): Promise<Expectation[]> {
  const names = await namesIn(core, []);
  return Promise.all(
    documents.map(async (one) => {
      const terms = new Terms((await core.schemes.get(one.scheme)).scheme);
      const { subject, callId, record, article, from, dueOn, least, track, title, metBy } = one;
      const by = terms.record(record)?.by;
      const state = dueState(one.met, dueOn, day);
      return {
        state,
        subject: { ...subject },
        callId,
        organisation: organisationNamed(names, one.organisation),
        ...(track !== undefined && { track }),
        ...(title !== undefined && { title }),
        record,
        recordName: terms.recordName(record),
        article: articleWords(terms, article),
        dueOn,
        least,
        ...(from !== undefined && { from }),
        by: by ? whoWords(by, terms.scheme) : '',
        says: saysOf(one, terms, state, day),
        ...(metBy && { metBy: { ...metBy } }),
      };
    }),
  );
}

function saysOf(
  { record, dueOn, least, metBy }: ExpectationDocument,
  terms: Terms,
  state: string,
  day: string,
): string {
  const what = `${dateWords(dueOn)}前应有${terms.recordName(record)}${least > 1 ? `${least}次` : ''}`;
  if (state === 'met') return `${what}，已于${dateWords(metBy?.on ?? dueOn)}登记`;
  return state === 'overdue' ? `${what}，至${dateWords(day)}尚无，已逾期` : `${what}，尚未到期`;
}
