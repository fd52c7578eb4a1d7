import { openSqliteStore } from '../sqlite.event-store';
import { replay } from './reads.measure';

/** Replays a store in a process of its own and prints the most memory it held, in MB. */
async function main(file: string): Promise<void> {
  const store = await openSqliteStore({ file, clock: 'real' });
  await replay(store);
  await store.close();
  process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
}

void main(process.argv[2] ?? '');
