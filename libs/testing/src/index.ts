export * from './presets';
export * from './given/given';
export type { Answer } from './scenario/differences';
export * from './scenario/scenario.schema';
export * from './scenario/scenario.client';
export * from './scenario/scenario.driver';
