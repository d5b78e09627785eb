import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashBorders, hashEngine } from "./engine-hash.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "engine-"));
  mkdirSync(join(root, "data/frames"), { recursive: true });
  mkdirSync(join(root, "lib/coding"), { recursive: true });
  mkdirSync(join(root, "lib/view"), { recursive: true });
  writeFileSync(join(root, "data/frames/verbs.json"), "[]");
  writeFileSync(join(root, "lib/coding/code.ts"), "export {};");
});
afterEach(() => rmSync(root, { recursive: true }));

test("two copies of the same sources have the same hash", () => {
  const copy = mkdtempSync(join(tmpdir(), "engine-"));
  cpSync(root, copy, { recursive: true });
  expect(hashEngine(copy)).toBe(hashEngine(root));
  rmSync(copy, { recursive: true });
});

test.each(["data/frames/verbs.json", "lib/coding/code.ts", "data/new.json"])(
  "a change to %s changes the hash",
  (path) => {
    const before = hashEngine(root);
    writeFileSync(join(root, path), "[1]");
    expect(hashEngine(root)).not.toBe(before);
  },
);

test.each(["lib/coding/code.test.ts", "lib/view/title.ts"])(
  "a change to %s, which reads no document, leaves the hash alone",
  (path) => {
    const before = hashEngine(root);
    writeFileSync(join(root, path), "[1]");
    expect(hashEngine(root)).toBe(before);
  },
);

test("the borders' hash changes with the borders, and with nothing else", () => {
  const before = hashBorders(root);
  writeFileSync(join(root, "data/frames/verbs.json"), "[1]");
  expect(hashBorders(root)).toBe(before);
  mkdirSync(join(root, "public/atlas"), { recursive: true });
  writeFileSync(join(root, "public/atlas/world.json"), "{}");
  expect(hashBorders(root)).not.toBe(before);
});
