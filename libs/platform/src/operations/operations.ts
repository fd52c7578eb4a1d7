import type { Type } from '@nestjs/common';
import type { Process } from '../process/process';
import { ClockController } from './clock.controller';
import { ParkedController } from './parked.controller';
import { ErasuresController } from '../erasing/erasures.controller';
import { ViewsController } from './views.controller';

/** What an administrator may do to a running process; the clock's route exists only where the clock is simulated. */
export const operationsOf = ({ clock }: Process): readonly Type[] => [
  ViewsController,
  ErasuresController,
  ParkedController,
  ...(clock.kind === 'simulated' ? [ClockController] : []),
];
