// jest prints its own summary after every custom reporter has run, so the plain closing line waits for the exit.
module.exports = class PlainReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = results;
    const brokenSuites = testResults.filter(
      (suite) => suite.testExecError !== undefined && suite.numFailingTests === 0,
    );
    const failed = numFailedTests + brokenSuites.length;
    const skipped = numPendingTests + numTodoTests;
    const line = `${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
};
