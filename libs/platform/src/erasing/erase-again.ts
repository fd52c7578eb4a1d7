import { PersonalDataErased, streams } from '@xmh/contracts';
import { CommandHandler } from '@xmh/eventing';
import { platformCore } from '../operations/platform-core';
import type { Process } from '../process/process';
import type { OpenRegisters } from '../process/registers';
import { type Erasure, erasurePlan, operator } from './erasure.plan';

/**
 * Carries out every erasure once more, those of the log and those that only the journal knows: log and registers restored from
 * an older backup hold what was already destroyed. What the log has lost is recorded in it again.
 */
export async function eraseAgain(process: Process): Promise<void> {
  const { store, registers } = process;
  const known = new Set((await store.read(streams.erasures())).map(({ meta }) => meta.commandId));
  const handler = new CommandHandler(platformCore(process), erasurePlan(store));
  for (const { commandId, data } of await registers.erasures.read()) {
    if (known.has(commandId)) continue;
    const meta = { commandId, by: { service: operator }, correlationId: commandId };
    const outcome = await handler.handle({ type: 'RecordErasureAgain', data: data as unknown as Erasure, meta });
    if (outcome.kind !== 'accepted') throw new Error(`an erasure was not recorded again: ${outcome.kind}`);
  }
  await carryOut(process);
}

/** Journals the erasures on record and destroys what they name; with a command's id, what that command had recorded. */
export async function carryOut({ store, catalogue, registers }: Process, commandId?: string): Promise<void> {
  const recorded = (await store.read(streams.erasures())).filter(
    ({ type, meta }) => type === PersonalDataErased.type && (commandId === undefined || meta.commandId === commandId),
  );
  const erasures = recorded.map((event) => ({ commandId: event.meta.commandId, data: catalogue.lifted(event).data }));
  await registers.erasures.add(erasures);
  for (const { data } of erasures) await destroy(data as unknown as Erasure, registers);
}

/** Destroys what is still there; what is gone already costs nothing. */
async function destroy(
  { refs = [], person, files: erased = [] }: Erasure,
  { words, people, files }: OpenRegisters,
): Promise<void> {
  const left = [...(await words.read(refs)).keys()];
  if (left.length > 0) await words.erase(left);
  for (const sha256 of erased) if (!(await files.isErased(sha256))) await files.erase(sha256);
  if (person !== undefined && (await people.get(person))) await people.erase(person);
}
