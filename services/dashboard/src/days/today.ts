import { dayOf } from '@xmh/eventing';
import type { Reader, ServiceCore } from '@xmh/platform';

/** The day an answer speaks of: the reader's, or today. */
export const dayFor = ({ clock }: ServiceCore, { asOf }: Reader): string => asOf ?? dayOf(clock.now());
