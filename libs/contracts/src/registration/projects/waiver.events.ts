import type { EventOf } from '@xmh/eventing';
import { articleWaived, waiverRevoked } from '../../deciding/waiver';

export const RegistrationArticleWaived = articleWaived('registration');
export const RegistrationWaiverRevoked = waiverRevoked('registration');

export const registrationWaiving = { given: RegistrationArticleWaived, revoked: RegistrationWaiverRevoked };
export type RegistrationWaiving = EventOf<typeof RegistrationArticleWaived | typeof RegistrationWaiverRevoked>;
