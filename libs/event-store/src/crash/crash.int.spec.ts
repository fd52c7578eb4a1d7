import { temporaryFile } from '../contract/temporary.store';
import { runAppending } from './appending.run';
import { keptIn } from './kept.check';

/** Kills at a point after so many passes, one process after the other on the same store; checks after each. Answers how many appends were acknowledged. */
async function surviving(point: string, passes: readonly number[], untoldMost: number): Promise<number> {
  const { file, remove } = temporaryFile();
  const acknowledged = `${file}.acknowledged`;
  let appends = 0;
  for (const times of passes) {
    const { signal } = await runAppending([file, acknowledged, point, String(times)]);
    expect(signal).toBe('SIGKILL');
    const kept = await keptIn(file, acknowledged);
    expect(kept.untold).toBeLessThanOrEqual(untoldMost);
    appends = kept.acknowledged;
  }
  remove();
  return appends;
}

describe('kill -9', () => {
  it('before a commit: exactly what was acknowledged is there', async () => {
    expect(await surviving('before-commit', [1, 12, 14], 0)).toBeGreaterThanOrEqual(40);
  });

  it('between commit and answer: what was acknowledged is there, and at most the one group nobody was told of', async () => {
    expect(await surviving('after-commit', [1, 12, 14], 4 * 3)).toBeGreaterThanOrEqual(40);
  });

  it('during a checkpoint: what was acknowledged is there, and at most the groups nobody was told of', async () => {
    expect(await surviving('checkpoint', [1, 2], 4 * 2)).toBeGreaterThanOrEqual(40);
  });

  it('after a checkpoint, with commits over those it moved: what was acknowledged is there', async () => {
    expect(await surviving('checkpointed', [1, 3], 4 * 2)).toBeGreaterThanOrEqual(40);
  });
});
