import { start } from '@xmh/eventing';
import type { BuildRun, RunState } from './build-run';
import type { BuildFacts } from '../read-models.port';

export interface BuildStatus {
  readonly position: string;
  /** Positions behind the head; 0 at rest. */
  readonly lag: number;
  /** Events since the process started; handled + ignored = all that arrived. */
  readonly handled: number;
  readonly ignored: number;
  /** resting: made by another version of the view; it answers queries and grows no more. */
  readonly state: RunState | 'resting';
  readonly fault?: string;
}

/** How a view stands; `building` is the build beside the one that queries see. */
export interface ViewStatus extends BuildStatus {
  readonly view: string;
  readonly building?: BuildStatus;
}

export function statusOf(
  view: string,
  head: string,
  builds: readonly BuildFacts[],
  runOf: (id: number) => BuildRun | undefined,
): ViewStatus {
  const current = builds.find((build) => build.current);
  const second = builds.find((build) => !build.current);
  return {
    view,
    ...buildStatus(head, current, current && runOf(current.id)),
    ...(second && { building: buildStatus(head, second, runOf(second.id)) }),
  };
}

function buildStatus(head: string, build: BuildFacts | undefined, run: BuildRun | undefined): BuildStatus {
  const position = run?.progress.position ?? build?.checkpoint?.position ?? start;
  const behind = BigInt(head) - BigInt(position);
  return {
    position,
    lag: behind > 0n ? Number(behind) : 0,
    handled: run?.handled ?? 0,
    ignored: run?.ignored ?? 0,
    state: run?.state ?? 'resting',
    ...(run?.fault !== undefined && { fault: run.fault }),
  };
}
