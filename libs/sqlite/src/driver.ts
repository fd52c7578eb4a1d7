import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

const load = createRequire(__filename);
const [major = 0] = process.versions.node.split('.').map(Number);

/**
 * Where the driver lies. Before Node 22 only the release compiled against Node's own headers runs; from a release of
 * Node 24 on, that one aborts the process when a statement is collected, and the one on the stable Node-API takes its place.
 */
export const driverPath = load.resolve(major < 22 ? 'better-sqlite3' : 'better-sqlite3-node-api');

/** Opens SQLite files: `new Driver(file)` is a connection of better-sqlite3. */
export const Driver = load(driverPath) as typeof BetterSqlite3;
