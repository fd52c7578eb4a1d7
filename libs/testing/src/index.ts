export * from './presets';
export * from './given/given';
export { DocumentedHttp } from './http/documented.http';
export type { Answer } from './scenario/differences';
export * from './scenario/scenario.schema';
export { questionsAt } from './scheme/questions';
export * from './scenario/scenario.client';
export * from './scenario/scenario.driver';
export * from './given/small-county';
