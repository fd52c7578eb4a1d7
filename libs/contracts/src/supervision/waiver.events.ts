import { articleWaived } from '../deciding/waiver';

export const SupervisionArticleWaived = articleWaived('supervision');
