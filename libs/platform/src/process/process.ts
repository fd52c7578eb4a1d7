import type { InjectionToken } from '@nestjs/common';
import type { Bus, SimulatedDays } from '@xmh/messaging';
import type { ServiceProcess } from './service-process';
import type { Shared } from './shared';

/** The process as the platform's own controllers see it; inject it as PROCESS. */
export interface Process extends Shared {
  readonly bus: Bus;
  readonly services: readonly ServiceProcess[];
  /** Lets simulated time pass; absent where the clock is real. */
  readonly days?: SimulatedDays;
}

export const PROCESS: InjectionToken = Symbol('xmh process');
