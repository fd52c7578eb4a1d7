export * from './given/given';
