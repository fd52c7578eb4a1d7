import { randomUUID } from 'node:crypto';
import { CommandHandler, type Refusal } from '@xmh/eventing';
import type { Config } from '../configuration/configuration';
import { openLog } from '../observation/log';
import { platformCore } from '../operations/platform-core';
import { closeProcess, openProcess } from '../process/open-process';
import { carryOut } from './erase-again';
import { type Asked, erasurePlan, operator } from './erasure.plan';

/** Destroys personal data of a data directory that no process has open: the event first, then the registers. Answers a refusal. */
export async function eraseOffline(config: Config, asked: Asked): Promise<Refusal | undefined> {
  const process = await openProcess([], config, openLog(config.LOG_LEVEL));
  try {
    const commandId = randomUUID();
    const meta = { commandId, by: { service: operator }, correlationId: commandId };
    const handler = new CommandHandler(platformCore(process), erasurePlan(process.store));
    const outcome = await handler.handle({ type: 'ErasePersonalData', data: asked, meta });
    if (outcome.kind === 'refused') return outcome.refusal;
    await carryOut(process, commandId);
    return undefined;
  } finally {
    await closeProcess(process);
  }
}
