import { articleWaived } from '../deciding/waiver';

export const RegistrationArticleWaived = articleWaived('registration');
