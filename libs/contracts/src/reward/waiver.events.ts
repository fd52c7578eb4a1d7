import { articleWaived } from '../deciding/waiver';

export const RewardArticleWaived = articleWaived('reward');
