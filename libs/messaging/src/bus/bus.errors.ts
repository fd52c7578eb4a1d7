/** A group's checkpoint does not belong to this log: nothing may run until someone says where to go on. */
export class RebuildNeeded extends Error {
  readonly code = 'rebuild-needed';

  constructor(
    readonly group: string,
    detail: string,
  ) {
    super(`反应“${group}”的进度${detail}，无法接着处理；请先指定从何处继续（resumeFrom），再启动`);
    this.name = 'RebuildNeeded';
  }
}
