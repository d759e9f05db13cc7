const fs = require('node:fs');
const path = require('node:path');

const nothing = () => ({ files: 0, passed: 0, failed: 0, brokenSuites: 0, seconds: 0 });

/**
 * Ends a run in one plain line, and leaves its counts in the folder that NEWSROOM_TEST_RESULTS names,
 * for the sum over all runs.
 */
module.exports = class CountingReporter {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      brokenSuites: results.numRuntimeErrorTestSuites,
      suites: {},
    };
    for (const file of results.testResults) {
      const suite = (counts.suites[file.displayName?.name ?? 'all'] ??= nothing());
      suite.files += 1;
      suite.passed += file.numPassingTests;
      suite.failed += file.numFailingTests;
      suite.brokenSuites += file.testExecError ? 1 : 0;
      suite.seconds += (file.perfStats.end - file.perfStats.start) / 1000;
    }
    // A file that could not even start has no test to count, and is a failure all the same.
    const line = `${counts.passed} passed, ${counts.failed + counts.brokenSuites} failed\n`;
    // Behind the summary, which jest prints after every reporter.
    process.once('exit', () => fs.writeSync(1, line));
    const folder = process.env.NEWSROOM_TEST_RESULTS;
    if (folder) fs.writeFileSync(path.join(folder, `${process.pid}.json`), JSON.stringify(counts));
  }
};
