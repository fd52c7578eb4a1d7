import { PersonalDataErased, streams } from '@xmh/contracts';
import type { Process } from '../process/process';
import type { OpenRegisters } from '../process/registers';
import type { Erasure } from './erasure.plan';

/** Applies every erasure of the log once more: registers restored from an older backup hold what was already destroyed. */
export async function eraseAgain({ store, catalogue, registers }: Process): Promise<void> {
  for (const event of await store.read(streams.erasures())) {
    const { type, data } = catalogue.lifted(event);
    if (type === PersonalDataErased.type) await erase(data as unknown as Erasure, registers);
  }
}

/** Destroys what is still there; what is gone already costs nothing. */
export async function erase({ refs = [], person }: Erasure, { words, people }: OpenRegisters): Promise<void> {
  const left = [...(await words.read(refs)).keys()];
  if (left.length > 0) await words.erase(left);
  if (person !== undefined && (await people.get(person))) await people.erase(person);
}
