import { digestOfHandles } from '@xmh/eventing';
import { BuildRun, type RunNeeds } from './build-run';
import type { RunnableView } from './page-fold';
import type { BuildFacts, ReadModels } from '../read-models.port';
import { NotReadyToSwitch, RebuildNeeded, UnknownView } from './view-runner.errors';
import { statusOf, type ViewStatus } from './view-status';

export interface ViewRunnerOptions extends RunNeeds {
  readonly readModels: ReadModels;
  readonly views: readonly RunnableView[];
  /** What a person must do to rebuild a view, for the message that stops the start. */
  readonly rebuildCommand?: (view: string) => string;
}

/**
 * Keeps every view at the head of the log, each on its own: a fault stops one view and shows in its status, the others go on.
 * A view that handles something else than its current build did is built anew beside it, and queries see the old build until `switch`.
 */
export class ViewRunner {
  /** By build. */
  private readonly runs = new Map<number, BuildRun>();
  private started = false;

  constructor(private readonly options: ViewRunnerOptions) {}

  /** Throws RebuildNeeded, before any view runs, when a current build is of another epoch or ahead of the log. */
  async start(): Promise<void> {
    if (this.started) return;
    const head = await this.options.store.head();
    const broken: string[] = [];
    for (const view of this.options.views) {
      if ((await this.builds(view)).some((build) => build.current && !this.belongs(build, head)))
        broken.push(view.name);
    }
    const command = this.options.rebuildCommand ?? ((view) => `npm run serve -- --rebuild ${view}`);
    if (broken.length > 0) throw new RebuildNeeded(broken, command);
    this.started = true;
    for (const view of this.options.views) {
      for (const build of await this.wanted(view, head)) await this.run(view, build);
    }
  }

  /** Resolves when no view will write any more. */
  async stop(): Promise<void> {
    this.started = false;
    await Promise.all([...this.runs.values()].map((run) => run.stop()));
    this.runs.clear();
  }

  /**
   * Begins a clean build beside the current one, in place of one that was under way; runs it if the runner runs.
   * A current build that is not of this log gives way at once. Also before `start`: that is the way out of RebuildNeeded.
   */
  async rebuild(name: string): Promise<void> {
    const view = this.viewOf(name);
    const head = await this.options.store.head();
    for (const build of await this.builds(view)) {
      if (!build.current || !this.belongs(build, head)) await this.drop(build);
    }
    const build = await this.options.readModels.begin(view, digestOfHandles(view));
    if (this.started) await this.run(view, build);
  }

  /** Queries see the second build from now on; the first is gone. Throws NotReadyToSwitch. */
  async switch(name: string): Promise<void> {
    const { current, second } = await this.pair(name);
    if ((second.checkpoint?.position ?? '') < (current.checkpoint?.position ?? '')) {
      throw new NotReadyToSwitch(name, 'behind');
    }
    const before = this.runs.get(current.id);
    await before?.stop();
    this.runs.delete(current.id);
    // The last page of the old build may have overtaken the new one: nobody shall see less than he saw.
    if (before) await this.runs.get(second.id)?.progress.reached(before.progress.position);
    await this.options.readModels.makeCurrent(second.id);
  }

  /** Keys in which the second build differs from the current one; compare when both have settled. Throws NotReadyToSwitch when there is none. */
  async difference(name: string): Promise<readonly string[]> {
    const { current, second } = await this.pair(name);
    return this.options.readModels.difference(current.id, second.id);
  }

  /** Resolves when every view that runs has folded the log as it stands now, or has stopped. */
  async settled(): Promise<void> {
    const head = await this.options.store.head();
    await Promise.all(this.running().map((run) => run.progress.reached(head)));
  }

  /** Whether every view that runs has come so far, within `ms` milliseconds of process time. */
  async reached(position: string, ms: number): Promise<boolean> {
    const answers = this.running().map((run) => run.progress.reached(position, ms));
    return (await Promise.all(answers)).every(Boolean);
  }

  async status(): Promise<readonly ViewStatus[]> {
    const head = await this.options.store.head();
    return Promise.all(
      this.options.views.map(async (view) => {
        const builds = await this.builds(view);
        return statusOf(view.name, head, builds, (id) => this.runs.get(id));
      }),
    );
  }

  private running(): BuildRun[] {
    return [...this.runs.values()].filter((run) => run.state !== 'stopped');
  }

  private builds(view: RunnableView): Promise<readonly BuildFacts[]> {
    return this.options.readModels.builds(view.name);
  }

  private belongs({ checkpoint }: BuildFacts, head: string): boolean {
    return !checkpoint || (checkpoint.epoch === this.options.store.epoch && checkpoint.position <= head);
  }

  /** The builds to run: those made by this release's view, one of them new when there is none. The old current build rests. */
  private async wanted(view: RunnableView, head: string): Promise<BuildFacts[]> {
    const handles = digestOfHandles(view);
    const wanted: BuildFacts[] = [];
    for (const build of await this.builds(view)) {
      if (build.handles === handles && this.belongs(build, head)) wanted.push(build);
      else if (!build.current) await this.drop(build);
    }
    return wanted.length > 0 ? wanted : [await this.options.readModels.begin(view, handles)];
  }

  private async run(view: RunnableView, build: BuildFacts): Promise<void> {
    const run = new BuildRun(this.options, view, this.options.readModels.build(view, build.id));
    this.runs.set(build.id, run);
    await run.start();
  }

  private async drop(build: BuildFacts): Promise<void> {
    await this.runs.get(build.id)?.stop();
    this.runs.delete(build.id);
    await this.options.readModels.drop(build.id);
  }

  private async pair(name: string): Promise<{ current: BuildFacts; second: BuildFacts }> {
    const builds = await this.builds(this.viewOf(name));
    const current = builds.find((build) => build.current);
    const second = builds.find((build) => !build.current);
    if (!current || !second) throw new NotReadyToSwitch(name, 'no-second-build');
    return { current, second };
  }

  private viewOf(name: string): RunnableView {
    const view = this.options.views.find((candidate) => candidate.name === name);
    if (!view) throw new UnknownView(name);
    return view;
  }
}
