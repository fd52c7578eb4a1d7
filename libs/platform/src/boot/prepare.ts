import type { Process } from '../process/process';
import { eraseAgain } from '../erasing/erase-again';

/** What must have happened before the first request, at every start. */
export async function prepare(process: Process, tell: (line: string) => void): Promise<void> {
  await eraseAgain(process);
  for (const { service, core } of process.services) {
    await service.prepare?.(core, { adminPassword: process.config.ADMIN_PASSWORD, tell });
  }
  const head = await process.store.head();
  while (!(await process.directory.reached(head, 1000)));
}
