import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask, keptStates, served, standingFor } from "./served";

let root: string;
const write = (text: string) => writeFileSync(join(root, "seeds-a.txt"), text);
/** As a new process finds it: nothing in memory. */
const restart = async () => {
  await globalThis.stanceAtlasSettled?.();
  globalThis.stanceAtlasServer = undefined;
  globalThis.stanceAtlasWatch = undefined;
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "served-"));
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("STANCE_ATLAS_SEEDS", root);
  vi.stubEnv("STANCE_ATLAS_HISTORY", join(root, "history"));
  await restart();
  write("France will send troops.");
});
afterEach(async () => {
  await restart();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const textOf = (standing: Awaited<ReturnType<typeof standingFor>>) =>
  standing.watched.corpus.documents[0]?.text;

test("a state that was served is given back when the data has moved, by this process and by the next", async () => {
  const { rev } = served().watched.snapshot;
  expect((await standingFor(rev)).kind).toBe("present");
  write("France refused to send troops.");
  for (const again of [async () => {}, restart]) {
    await again();
    const standing = await standingFor(rev);
    expect(standing).toMatchObject({ kind: "kept", engine: "unbuilt", borders: "unbuilt" });
    expect(textOf(standing)).toBe("France will send troops.");
    expect(standing.watched.snapshot.documents.map((one) => "text" in one)).toEqual([false]);
    expect(textOf(await standingFor(null))).toBe("France refused to send troops.");
  }
});

test("the time of the first serving outlasts the process", async () => {
  const first = served();
  await restart();
  expect(served().served >= first.served).toBe(true);
  await globalThis.stanceAtlasSettled?.();
  expect(served().served).toBe(first.served);
});

test("a state that is not kept is told apart, and the present data comes with it", async () => {
  served();
  const standing = await standingFor("ffffffffffff");
  expect(standing).toMatchObject({ kind: "unknown", rev: "ffffffffffff", why: null });
  expect(textOf(standing)).toBe("France will send troops.");
});

test("where nothing is kept, an old link is told so, and nothing is written", async () => {
  vi.stubEnv("STANCE_ATLAS_HISTORY", "off");
  await restart();
  served();
  expect(await standingFor("ffffffffffff")).toMatchObject({
    kind: "unknown",
    why: "this server keeps no history",
  });
  expect(await keptStates()).toEqual([]);
  expect(readdirSync(root)).toEqual(["seeds-a.txt"]);
});

test("a link to a state that is still being written is noted with it", async () => {
  const { rev } = served().watched.snapshot;
  ask(rev);
  await vi.waitFor(async () => {
    expect(await keptStates()).toMatchObject([{ rev, asked: expect.any(Number) }]);
  });
});

test("a state stays at hand from memory where the disk takes nothing", async () => {
  const log = vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.stubEnv("STANCE_ATLAS_HISTORY", join(root, "seeds-a.txt", "history"));
  await restart();
  const { rev } = served().watched.snapshot;
  write("France refused to send troops.");
  expect(textOf(await standingFor(rev))).toBe("France will send troops.");
  expect(await standingFor("ffffffffffff")).toMatchObject({
    why: expect.stringMatching(/cannot be written/),
  });
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});
