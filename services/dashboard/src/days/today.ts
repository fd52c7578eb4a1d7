import { dayOf } from '@xmh/eventing';
import { ProblemException, type Reader, type ServiceCore } from '@xmh/platform';
import { isIsoDate } from '@xmh/scheme';

/** The day an answer speaks of: the reader's, or today. 400 for a day that the calendar of the papers does not reach. */
export function dayFor({ clock }: ServiceCore, { asOf }: Reader): string {
  if (asOf === undefined || isIsoDate(asOf)) return asOf ?? dayOf(clock.now());
  throw new ProblemException(400, 'malformed', '请求内容有误', {
    errors: [{ field: 'asOf', message: '应为日期，如 2012-10-01' }],
  });
}
