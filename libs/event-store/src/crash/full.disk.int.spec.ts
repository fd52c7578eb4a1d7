import { statSync } from 'node:fs';
import { temporaryFile } from '../contract/temporary.store';
import { runAppending } from './appending.run';
import { keptIn } from './kept.check';

const megabyte = 1024 * 1024;
/** What `ulimit -f` counts in. */
const block = 512;

/** No file of the process may grow beyond this: the kernel refuses the write, as a full disk does. */
const within = (bytes: number): string[] => ['sh', '-c', `ulimit -f ${bytes / block}; exec "$@"`, 'sh'];

describe('a disk that is full', () => {
  it.each([
    { where: 'the WAL', most: 4 * megabyte, named: '-wal' },
    { where: 'the file, while the WAL is moved into it', most: 64 * megabyte, named: '' },
  ])(
    'at $where: the store stops, all it acknowledged is there, and it goes on once there is room',
    async ({ most, named }) => {
      const { file, remove } = temporaryFile();
      const acknowledged = `${file}.acknowledged`;
      const full = await runAppending([file, acknowledged, 'never', '1'], within(most));
      expect(full).toMatchObject({ code: 1, said: expect.stringContaining('写盘失败，事件库已停止') });
      expect(statSync(`${file}${named}`).size).toBe(most);
      const then = await keptIn(file, acknowledged);
      expect(then.acknowledged).toBeGreaterThan(40);
      expect(then.untold).toBeLessThanOrEqual(4);
      expect(await runAppending([file, acknowledged, 'before-commit', '20'])).toMatchObject({ signal: 'SIGKILL' });
      expect((await keptIn(file, acknowledged)).acknowledged).toBeGreaterThan(then.acknowledged);
      remove();
    },
  );
});
