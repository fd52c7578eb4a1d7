import { articleWaived } from '../deciding/waiver';

export const AcceptanceArticleWaived = articleWaived('acceptance');
