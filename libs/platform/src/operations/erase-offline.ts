import { randomUUID } from 'node:crypto';
import { CommandHandler } from '@xmh/eventing';
import type { Config } from '../configuration/configuration';
import { openLog } from '../observation/log';
import { closeProcess, openProcess } from '../process/open-process';
import { erase } from './erase-again';
import { type Erasure, erasurePlan, operator } from './erasure.plan';
import { platformCore } from './platform-core';

/** Destroys personal data of a data directory that no process has open: the event first, then the registers. */
export async function eraseOffline(config: Config, erasure: Erasure): Promise<void> {
  const process = await openProcess([], config, openLog(config.LOG_LEVEL));
  try {
    const id = randomUUID();
    const meta = { commandId: id, by: { service: operator }, correlationId: id };
    const handler = new CommandHandler(platformCore(process), erasurePlan);
    const outcome = await handler.handle({ type: 'ErasePersonalData', data: erasure, meta });
    if (outcome.kind !== 'accepted') throw new Error(`the erasure was not recorded: ${outcome.kind}`);
    await erase(erasure, process.registers);
  } finally {
    await closeProcess(process);
  }
}
