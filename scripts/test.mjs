/**
 * `npm test`, the one gate: types, lint and format, unused code, unit tests, browser tests.
 * Every step runs even when an earlier one failed; the last line counts them all.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureBuilt } from "./setup/build.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { run, runMain, StepError, say } from "./setup/run.mjs";

const root = join(import.meta.dirname, "..");
const results = join(root, "test-results");
const tool = (path) => join(root, "node_modules", path);
const node = (args, options) => run(process.execPath, args, { cwd: root, ...options });

const FAILED = { passed: 0, failed: 1, skipped: 0 };

/** A tool that either passes or fails counts as one test. */
const check = (path, args) => async () => {
  const code = await node([tool(path), ...args], { check: false });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
};

/** Runs a test runner that writes a JSON report, and counts what the report says. */
async function reported({ args, env, report, count }) {
  const path = join(results, report);
  rmSync(path, { force: true });
  const code = await node(args, { check: false, env });
  if (!existsSync(path)) return FAILED;
  const counts = count(JSON.parse(readFileSync(path, "utf8")));
  const broken = code !== 0 && counts.failed === 0;
  return broken ? { ...counts, failed: 1 } : counts;
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
    }),
  });

async function browser() {
  await ensureBuilt(root);
  const executable = await ensureBrowser();
  return reported({
    args: [tool("@playwright/test/cli.js"), "test", "--reporter=list,json"],
    env: { CHROMIUM_PATH: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, "browser.json") },
    report: "browser.json",
    count: ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  });
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
  for (const [name, step] of steps) {
    const began = Date.now();
    say(`\n== ${name}`);
    let counts;
    try {
      counts = await step();
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      say(error.message);
      counts = FAILED;
    }
    for (const key of Object.keys(total)) total[key] += counts[key];
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    say(`== ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  }
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped: see above for the reasons.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});
