import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { build } from 'esbuild';
import { tsImport } from 'tsx/esm/api';

const { findBrowser } = await tsImport('./test/support/browser.ts', import.meta.url);
const { executablePath, args, env } = await findBrowser();

/** The one line that test/run.ts reads. A file that did not load counts as one failure. */
function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        for (const test of session.testResults ? listTests(session.testResults) : []) {
          counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        }
        if (session.errors.length > 0 || !session.testResults) counts.failed++;
      }
      const { passed, failed, skipped } = counts;
      console.log(`browser: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    },
  };
}

function listTests(suite) {
  return [...suite.tests, ...suite.suites.flatMap(listTests)];
}

/** A browser imports modules only; the build makes one of this package in the same way. */
const commonJsPackage = 'magic-bytes.js';
const commonJs = {
  name: 'common-js',
  async serve({ path }) {
    if (!path.startsWith(`/node_modules/${commonJsPackage}/`)) return undefined;
    const contents = `export { filetypename } from '${commonJsPackage}';`;
    const stdin = { contents, resolveDir: import.meta.dirname };
    const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false });
    return { body: outputFiles[0].text, type: 'js' };
  },
};

/** As `test/validation/fast-check-runs.ts` reads them: a page has no environment. */
const fuzzSettings = {
  name: 'fuzz-settings',
  executeCommand({ command }) {
    if (command !== 'fuzz-settings') return undefined;
    return { seed: Number(process.env.HOSO_SEED ?? 20260305), factor: Number(process.env.HOSO_RUNS ?? 1) };
  },
};

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // 'esnext' leaves `with { type: 'json' }` to the browser, which has it; a lower target refuses the import.
  plugins: [fuzzSettings, commonJs, esbuildPlugin({ ts: true, target: 'esnext', tsconfig: 'tsconfig.json' })],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath, args, env },
      concurrency: 1,
      createBrowserContext: ({ browser }) =>
        browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' }),
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 300_000,
  // Lit says at every start that it is the development build, which the tests want for its warnings.
  filterBrowserLogs: ({ args: [first] }) => !String(first).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
