import { rmSync } from 'node:fs';
import type { Recorded } from '@xmh/eventing';
import { Archive, type ArchiveOptions, nameOf } from './archive.suite';

const running = new Set<Archive>();
const folders = new Set<string>();

/** An archive that is stopped after the test. */
export function archive(options: ArchiveOptions = {}): Archive {
  const made = new Archive(options);
  running.add(made);
  folders.add(made.folder);
  return made;
}

/** The same service after a stop, on the same store and the same memory of the bus. */
export async function again(before: Archive, options: ArchiveOptions = {}): Promise<Archive> {
  await stop(before);
  const { store, folder, clock } = before;
  return archive({ store, folder, clock, ...options });
}

export async function stop(one: Archive): Promise<void> {
  running.delete(one);
  await one.stop();
}

/** Stops what runs and removes what it left on disk. */
export async function stopAll(): Promise<void> {
  for (const one of running) await stop(one);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}

export const projects = ['a', 'b', 'c'];

/** Sends letters 'from' up to, not including, 'to' to each project. */
export async function sendAll({ post }: Archive, from = 0, to = 5): Promise<void> {
  for (let n = from; n < to; n++) for (const project of projects) await post.send(project, `${n}`);
}

export async function openAll({ post }: Archive): Promise<void> {
  for (const project of projects) await post.open(project);
}

export const isPoisoned = (event: Recorded): boolean => nameOf(event) === 'b2';
