import type { EventOf } from '@xmh/eventing';
import { articleWaived, waiverRevoked } from '../deciding/waiver';

export const SupervisionArticleWaived = articleWaived('supervision');
export const SupervisionWaiverRevoked = waiverRevoked('supervision');

export const supervisionWaiving = { given: SupervisionArticleWaived, revoked: SupervisionWaiverRevoked };
export type SupervisionWaiving = EventOf<typeof SupervisionArticleWaived | typeof SupervisionWaiverRevoked>;
