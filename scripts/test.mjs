/**
 * `npm test`, the one gate: types, lint and format, unused code, unit tests, browser tests.
 * Every step runs even when an earlier one failed; the end names what failed, and the last line counts all.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureBuilt } from "./setup/build.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { run, runMain, StepError, say } from "./setup/run.mjs";

const root = join(import.meta.dirname, "..");
const results = join(root, "test-results");
const tool = (path) => join(root, "node_modules", path);
const node = (args, options) => run(process.execPath, args, { cwd: root, ...options });

/** What a step counted; `faults` names what failed, or passed only when tried again. */
const PASSED = { passed: 1, failed: 0, skipped: 0, faults: [] };
const failedAs = (fault) => ({ passed: 0, failed: 1, skipped: 0, faults: [fault] });

/** A tool that either passes or fails counts as one test. */
const check = (path, args) => async () => {
  const code = await node([tool(path), ...args], { check: false });
  return code === 0 ? PASSED : failedAs(`${path} ended with ${code}`);
};

/** Runs a test runner that writes a JSON report, and counts what the report says. */
async function reported({ args, env, report, count }) {
  const path = join(results, report);
  rmSync(path, { force: true });
  const code = await node(args, { check: false, env });
  if (!existsSync(path)) return failedAs(`no report in ${path}`);
  const counts = count(JSON.parse(readFileSync(path, "utf8")));
  const broken = code !== 0 && counts.failed === 0;
  const ended = `the runner ended with ${code}`;
  return broken ? { ...counts, failed: 1, faults: [...counts.faults, ended] } : counts;
}

const unit = () =>
  reported({
    args: [
      tool("vitest/vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${join(results, "unit.json")}`,
    ],
    report: "unit.json",
    count: (r) => ({
      passed: r.numPassedTests,
      failed: r.numFailedTests,
      skipped: r.numPendingTests,
      faults: r.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === "failed")
          .map(({ fullName, failureMessages }) =>
            [`${relative(root, name)}: ${fullName}`, ...failureMessages].join("\n"),
          ),
      ),
    }),
  });

async function browser() {
  await ensureBuilt(root);
  const executable = await ensureBrowser();
  return reported({
    args: [tool("@playwright/test/cli.js"), "test", "--reporter=list,json"],
    env: { CHROMIUM_PATH: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, "browser.json") },
    report: "browser.json",
    count: ({ stats, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      faults: suites.flatMap(faultsIn),
    }),
  });
}

/** What failed in a suite of Playwright's report and in those within it. */
function faultsIn({ specs, suites = [] }) {
  const own = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ status, results }) =>
        [
          `${file}:${line} (${status}): ${title}`,
          ...results.flatMap(({ errors }) => errors.map(({ message }) => message)),
        ].join("\n"),
      ),
  );
  return [...own, ...suites.flatMap(faultsIn)];
}

const steps = [
  ["Types", check("typescript/bin/tsc", ["--noEmit"])],
  ["Lint and format", check("@biomejs/biome/bin/biome", ["check", "."])],
  ["Unused code", check("knip/bin/knip.js", [])],
  ["Unit tests", unit],
  ["Browser tests", browser],
];

await runMain(async () => {
  await ensureInstalled(root);
  const total = { passed: 0, failed: 0, skipped: 0 };
  const faults = [];
  for (const [name, step] of steps) {
    const began = Date.now();
    say(`\n== ${name}`);
    let counts;
    try {
      counts = await step();
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      say(error.message);
      counts = failedAs(error.message);
    }
    for (const key of Object.keys(total)) total[key] += counts[key];
    faults.push(...counts.faults.map((fault) => `${name}: ${fault}`));
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    say(`== ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  }
  for (const fault of faults) console.log(`\n✘ ${fault}`);
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped: see above for the reasons.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});
