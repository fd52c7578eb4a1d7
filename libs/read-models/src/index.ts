export * from './read-models.port';
export * from './read-model.errors';
export { openSqliteReadModels } from './sqlite.read-models';
export type { RunnableView } from './page-fold';
export type { RunState, ViewPoint } from './build-run';
export * from './view-status';
export * from './view-runner.errors';
export { ViewRunner, type ViewRunnerOptions } from './view-runner';
export * from './as-of';
