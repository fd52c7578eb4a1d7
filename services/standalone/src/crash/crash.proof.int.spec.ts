import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportLines, verify } from '@xmh/event-store';
import type { StoredEvent } from '@xmh/eventing';
import type { Running } from '@xmh/platform';
import { bootAll, clientOf, temporary } from '../standalone.suite';
import { declarations, signedDeclarations } from './cast';

jest.setTimeout(120_000);

const root = join(__dirname, '../../../..');
const loader = [
  '--conditions=source',
  '-r',
  join(root, 'tools/swc-register.cjs'),
  join(__dirname, 'submitting.process.ts'),
];

/** Both halves of the submission, and the reaction that follows: before each append, and after it while nobody was told. */
const points = ['seat-taken', 'declaration-submitted', 'seat-confirmed'].flatMap((type) =>
  ['before', 'after'].map((when) => [when, `registration.${type}`] as const),
);

describe('a process killed while it submits', () => {
  const place = temporary();
  const [prepared, list] = [join(place.directory, 'prepared'), join(place.directory, 'ids.json')];
  let callId = '';

  beforeAll(async () => {
    const running = await bootAll(prepared);
    const ids = await signedDeclarations(clientOf(running));
    await running.settled();
    await running.close();
    writeFileSync(list, JSON.stringify(ids));
    callId = eventsOf(prepared).find(({ type }) => type === 'registration.call-opened')?.data['callId'] as string;
  });
  afterAll(() => place.remove());

  it.each(points)(
    '%s %s, twice: every declaration has one effect, nothing is lost, views equal a rebuild',
    async (when, type) => {
      const directory = join(place.directory, `${when}-${type}`);
      cpSync(prepared, directory, { recursive: true });
      for (const times of [7, 13]) expect(run(directory, when, type, String(times)).signal).toBe('SIGKILL');
      expect(run(directory)).toMatchObject({ status: 0, stderr: '' });
      const counted = countsOf(eventsOf(directory));
      expect(counted).toMatchObject({
        'registration.declaration-submitted': declarations,
        'registration.seat-taken': declarations,
        'registration.seat-confirmed': declarations,
      });
      expect(counted['registration.seat-released']).toBeUndefined();
      expect(verify(join(directory, 'events.sqlite'))).toMatchObject({ faults: [] });
      expect(await shownBy(directory, {})).toEqual(await shownBy(directory, { REBUILD: 'all' }));
    },
  );

  const run = (directory: string, ...point: string[]) =>
    spawnSync(process.execPath, [...loader, directory, list, ...point], {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
    });

  /** What the product shows of the call, from its views as they are or made anew. */
  async function shownBy(directory: string, settings: Record<string, string>): Promise<unknown[]> {
    const running: Running = await bootAll(directory, settings);
    try {
      await running.settled();
      const client = clientOf(running);
      const paths = [
        `registration/projects?callId=${callId}`,
        `registration/calls/${callId}/slates`,
        `dashboard/cards?callId=${callId}`,
      ];
      return await Promise.all(
        paths.map(async (path) => {
          const { status, body } = await client.get('office', `/api/${path}`);
          expect({ path, status }).toEqual({ path, status: 200 });
          return body;
        }),
      );
    } finally {
      await running.close();
    }
  }
});

const eventsOf = (directory: string): StoredEvent[] =>
  [...exportLines(join(directory, 'events.sqlite'))].map((line) => JSON.parse(line) as StoredEvent);

function countsOf(events: readonly StoredEvent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
