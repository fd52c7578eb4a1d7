export * from './read-models.port';
export * from './read-model.errors';
export { openSqliteReadModels } from './sqlite/sqlite.read-models';
export type { RunnableView } from './running/page-fold';
export type { RunState, ViewPoint } from './running/build-run';
export * from './running/view-status';
export * from './running/view-runner.errors';
export { ViewRunner, type ViewRunnerOptions } from './running/view-runner';
export * from './as-of';
