import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (args: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run.mjs", "scripts/explain.ts", ...args],
    { input, encoding: "utf8" },
  );
  return { status, stdout, stderr };
};

test("standard input is explained, or one sentence of it", () => {
  const text = "Kenya will send police.\n\nPeru will not send police.";
  const { status, stdout } = run(["-", "--sentence", "2"], text);
  expect(status).toBe(0);
  expect(stdout).toContain("2. Peru will not send police.");
  expect(stdout).toContain("PER troops opposed");
  expect(stdout).not.toContain("Kenya");
});

test.each([
  [["--sentence", "3", "-"], "there is no sentence 3; the last is 1"],
  [["--sentence", "0", "-"], "not “0”"],
  [["no/such/file.txt"], "no/such/file.txt: cannot be read: no such file"],
  [[], "usage:"],
])("%j ends with status 2 and says why", (args, reason) => {
  const { status, stdout, stderr } = run(args, "Kenya will send police.");
  expect(status).toBe(2);
  expect(stderr).toContain(reason);
  expect(stdout).toBe("");
});
