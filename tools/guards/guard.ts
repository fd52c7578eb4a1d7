import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a rule must refuse, and the nearest thing it must let through. */
export interface Guard {
  readonly refuses: string;
  readonly rule: string;
  readonly at: string;
  readonly bad: string;
  readonly goodAt?: string;
  readonly good: string;
}

interface Message {
  readonly ruleId: string | null;
  readonly message: string;
}

export interface Verdict {
  readonly bad: readonly Message[];
  readonly good: readonly Message[];
}

/** Lints all bad fixtures and their good twins with the real configuration, in one process. */
export function judge(guards: readonly Guard[]): Map<Guard, Verdict> {
  const snippets = guards.flatMap(({ at, bad, goodAt = at, good }) => [
    { path: at, text: bad },
    { path: goodAt, text: good },
  ]);
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'lint-snippets.mjs')], {
    input: JSON.stringify(snippets),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  const answers = JSON.parse(stdout) as Message[][];
  return new Map(guards.map((guard, i) => [guard, { bad: answers[2 * i] ?? [], good: answers[2 * i + 1] ?? [] }]));
}
