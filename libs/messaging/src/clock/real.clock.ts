import type { Clock } from '@xmh/eventing';

export class RealClock implements Clock {
  readonly kind = 'real';

  now(): string {
    return new Date().toISOString();
  }
}
