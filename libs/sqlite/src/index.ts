export type { Database, Statement } from 'better-sqlite3';
export { Driver, driverPath } from './driver';
