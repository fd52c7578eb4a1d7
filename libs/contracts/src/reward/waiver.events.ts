import type { EventOf } from '@xmh/eventing';
import { articleWaived, waiverRevoked } from '../deciding/waiver';

export const RewardArticleWaived = articleWaived('reward');
export const RewardWaiverRevoked = waiverRevoked('reward');

export const rewardWaiving = { given: RewardArticleWaived, revoked: RewardWaiverRevoked };
export type RewardWaiving = EventOf<typeof RewardArticleWaived | typeof RewardWaiverRevoked>;
