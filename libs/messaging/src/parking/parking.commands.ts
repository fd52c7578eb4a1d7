import type { Command } from '@xmh/eventing';
import { z } from 'zod';
import type { ParkedEvent } from './parking.events';

/** Body of a retry or a drop: which reaction's stream, and why. */
export const parkedRequest = z.strictObject({
  group: z.string().min(1),
  stream: z.string().min(1),
  reason: z.string().trim().min(1).max(500),
});
export type ParkedRequest = z.infer<typeof parkedRequest>;

export type ParkingCommand =
  Command<'ParkEvent', ParkedEvent> | Command<'RetryParked', ParkedRequest> | Command<'DropParked', ParkedRequest>;
