import type { EventOf } from '@xmh/eventing';
import { articleWaived, waiverRevoked } from '../deciding/waiver';

export const AcceptanceArticleWaived = articleWaived('acceptance');
export const AcceptanceWaiverRevoked = waiverRevoked('acceptance');

export const acceptanceWaiving = { given: AcceptanceArticleWaived, revoked: AcceptanceWaiverRevoked };
export type AcceptanceWaiving = EventOf<typeof AcceptanceArticleWaived | typeof AcceptanceWaiverRevoked>;
