const swc = require('./tools/swc-options.cjs');

module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/{libs,services}/*/src/**/*.spec.ts', '<rootDir>/tools/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.proof\\.int\\.spec\\.ts$'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testTimeout: 20_000,
  // Jest leaves one core idle by itself; the specs are bounded by the processor.
  maxWorkers: 2,
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/(libs|services)/[^/]+/dist/', '<rootDir>/.nx/'],
  reporters: ['default', '<rootDir>/tools/plain-reporter.cjs'],
};
