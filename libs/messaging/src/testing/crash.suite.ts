import { SimulatedClock } from '../clock/simulated.clock';
import { processTime } from '../clock/process-time';
import { Archive, type ArchiveOptions, nameOf } from './archive.suite';
import { MemoryEventStore } from './memory.event-store';

export type CrashPoint =
  | 'before the first effect'
  | 'after the first effect'
  | 'before the first checkpoint'
  | 'after the first checkpoint'
  | 'before the parking is recorded'
  | 'after the parking is recorded';

export const poison = 'p7';

/** The archive on files, so that what a killed process had kept can be opened again. */
export function archiveOn(folder: string, options: ArchiveOptions = {}): Archive {
  const store = new MemoryEventStore('epoch-1', `${folder}/log.jsonl`);
  const clock = new SimulatedClock('2012-03-01T01:00:00.000Z');
  const one = new Archive({ folder, store, clock, ...options });
  one.acts.file = (event) =>
    nameOf(event).startsWith(poison) ? Promise.reject(new Error('ink is out')) : one.fileLetter(event);
  return one;
}

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

/** Runs the archive until it reaches the point, and dies there. */
export async function runUntil(point: CrashPoint, folder: string): Promise<void> {
  let effects = 0;
  const saving = async (save: () => Promise<void>): Promise<void> => {
    if (effects > 0 && point === 'before the first checkpoint') await die();
    await save();
    if (effects > 0 && point === 'after the first checkpoint') await die();
  };
  const one = archiveOn(folder, { time: processTime, saving });
  const { file } = one.acts;
  one.acts.file = async (event) => {
    // Long enough for a checkpoint that ran ahead of the handler to be saved.
    if (point === 'before the first effect') await processTime.sleep(100).then(die);
    const answer = await file(event);
    effects++;
    if (point === 'after the first effect') await die();
    return answer;
  };
  const append = one.store.append.bind(one.store);
  one.store.append = async (stream, revision, events) => {
    const isParking = stream.startsWith('archive.parking-');
    if (isParking && point === 'before the parking is recorded') await die();
    const position = await append(stream, revision, events);
    if (isParking && point === 'after the parking is recorded') await die();
    return position;
  };
  // The event loop must not run dry before the point is reached.
  setInterval(() => undefined, 1_000);
  await one.start();
}

const [, , point, folder] = process.argv;
if (require.main === module && point !== undefined && folder !== undefined) void runUntil(point as CrashPoint, folder);
