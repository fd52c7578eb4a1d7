const everyTime = require('./jest.config.cjs');

/** What takes long: played before a change goes in (.ci/run) and by `npm run proofs`, one after another, so that times can be told. */
module.exports = {
  ...everyTime,
  testMatch: ['<rootDir>/{libs,services}/*/src/**/*.proof.int.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
};
