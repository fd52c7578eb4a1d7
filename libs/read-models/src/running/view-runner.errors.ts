/** Builds that belong to another log, or to one that has since been cut: they would show what never happened. */
export class RebuildNeeded extends Error {
  readonly code = 'rebuild-needed';
  constructor(
    readonly views: readonly string[],
    command: (view: string) => string,
  ) {
    const lines = views.map((view) => `视图「${view}」与事件库不符，须重建：${command(view)}`);
    super(lines.join('\n'));
    this.name = 'RebuildNeeded';
  }
}

export class UnknownView extends Error {
  readonly code = 'unknown-view';
  constructor(readonly view: string) {
    super(`没有名为「${view}」的视图`);
    this.name = 'UnknownView';
  }
}

/** There is no second build, or it has not yet come as far as the one it would replace. */
export class NotReadyToSwitch extends Error {
  readonly code = 'not-ready-to-switch';
  constructor(
    readonly view: string,
    reason: 'no-second-build' | 'behind',
  ) {
    super(
      reason === 'behind'
        ? `视图「${view}」的新版本尚未追上现行版本，暂不能切换`
        : `视图「${view}」没有另建的版本可供切换`,
    );
    this.name = 'NotReadyToSwitch';
  }
}
