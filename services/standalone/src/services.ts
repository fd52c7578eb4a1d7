import { acceptance } from '@xmh/acceptance';
import { dashboard } from '@xmh/dashboard';
import { directory } from '@xmh/directory';
import type { Service } from '@xmh/platform';
import { registration } from '@xmh/registration';
import { reward } from '@xmh/reward';
import { supervision } from '@xmh/supervision';

/** The whole product, in the order of a project's life. */
export const services: readonly Service[] = [directory, registration, supervision, acceptance, reward, dashboard];
