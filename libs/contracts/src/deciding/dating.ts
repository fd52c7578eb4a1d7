import { type Moment, refuse, type Refusal } from '@xmh/eventing';
import type { SchemeContext } from './scheme-context';

/**
 * The calendar date a fact carries: the day given, or today. A day to come is refused for everyone; an earlier day may be
 * entered by the issuer only, for a form that reached the office before it was typed in.
 */
export function datedOn(
  given: string | undefined,
  moment: Moment,
  context: SchemeContext,
): { readonly on: string } | { readonly refused: Refusal } {
  if (given === undefined || given === moment.today) return { on: moment.today };
  if (given > moment.today) return refuse('day-to-come', `${given} 尚未到，不能预先登记`, 422);
  const byIssuer = 'service' in moment.as || moment.as.organisation === context.pinned.issuer;
  return byIssuer ? { on: given } : refuse('earlier-day-not-yours', '补记以前的日期由发文单位办理', 403);
}
