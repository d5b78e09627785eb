import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { HISTORY_DISK, type HistoryDisk } from "./disk";
import { toFile } from "./file";
import { openHistory } from "./history";
import { kept } from "./sample";

const MB = 1_000_000;
const revOf = (n: number) => n.toString(16).padStart(12, "0");
const A = revOf(10);
const B = revOf(11);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "history-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (
  given: { disk?: HistoryDisk; room?: number; now?: () => number; log?: () => void } = {},
) => openHistory(folder, { room: 10 * MB, log: () => {}, ...given });
const held = () => readdirSync(folder).reduce((n, f) => n + statSync(join(folder, f)).size, 0);
const age = (name: string, hours: number) => {
  const then = Date.now() / 1000 - hours * 3600;
  utimesSync(join(folder, name), then, then);
};

describe("a state", () => {
  test("that was kept is found by another process, texts and all", async () => {
    await open().keep(kept(A));
    expect(await open().find(A)).toEqual({ kind: "kept", kept: kept(A) });
  });

  test("that was never kept is not found, for no special reason", async () => {
    expect(await open().find(A)).toEqual({ kind: "none", why: null });
  });

  test("is written once, and keeps the time of its first serving", async () => {
    const write = vi.fn(HISTORY_DISK.write);
    const disk = { ...HISTORY_DISK, write };
    await open({ disk }).keep(kept(A));
    const later = { ...kept(A), served: "2027-01-01T00:00:00.000Z" };
    expect(await open({ disk }).keep(later)).toBe(kept(A).served);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test("whose file is broken is passed over with a reason in the log, and written anew when served again", async () => {
    writeFileSync(join(folder, `${A}.json.gz`), "half a fi");
    const log = vi.fn();
    const history = open({ log });
    expect(await history.find(A)).toEqual({ kind: "none", why: "the file is damaged" });
    await history.find(A);
    expect(log).toHaveBeenCalledTimes(1);
    expect(log.mock.calls[0]?.[0]).toMatch(/damaged/);
    await history.keep(kept(A));
    expect(await history.find(A)).toMatchObject({ kind: "kept" });
  });
});

describe("the bound", () => {
  test("holds after every state, whatever is kept and asked for in whatever order", async () => {
    const one = (await toFile(kept(A))).byteLength;
    const step = fc.record({ rev: fc.nat(7).map(revOf), ask: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 14 }),
        fc.integer({ min: 1, max: 4 }),
        async (steps, files) => {
          const room = Math.ceil(one * (files + 0.5));
          const history = open({ room });
          for (const { rev, ask } of steps) {
            await history.keep(kept(rev));
            if (ask) await history.ask(rev);
            expect(held()).toBeLessThanOrEqual(room);
            expect(await history.find(rev)).toMatchObject({ kind: "kept" });
          }
          rmSync(folder, { recursive: true, force: true });
        },
      ),
      { numRuns: 25 },
    );
  });

  test("lets go first of what no link asked for", async () => {
    const one = (await toFile(kept(A))).byteLength;
    const history = open({ room: one * 2.5 });
    await history.keep(kept(A));
    await history.ask(A);
    age(`${A}.json.gz`, 48);
    age(`${A}.asked`, 48);
    await history.keep(kept(B));
    await history.keep(kept(revOf(12)));
    expect((await history.list()).map(({ rev }) => rev).sort()).toEqual([A, revOf(12)]);
  });

  test("lets the present state stay where it alone takes more", async () => {
    const history = open({ room: 1 });
    await history.keep(kept(A));
    expect(await history.find(A)).toMatchObject({ kind: "kept" });
    await history.keep(kept(B));
    expect((await history.list()).map(({ rev }) => rev)).toEqual([B]);
  });

  test("does not count for ever what a process left half written", async () => {
    writeFileSync(join(folder, `.${A}-1-aa.part`), "half");
    writeFileSync(join(folder, `.${B}-1-bb.part`), "half");
    age(`.${A}-1-aa.part`, 2);
    await open().keep(kept(B));
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([
      `.${B}-1-bb.part`,
    ]);
  });
});

/** A disk that works for `steps` calls and from then on fails at everything, half way through a write. */
function dyingDisk(steps: number): HistoryDisk {
  let left = steps;
  const or = async <T>(work: () => Promise<T>, half?: () => void): Promise<T> => {
    if (left-- > 0) return work();
    half?.();
    throw Object.assign(new Error("dead"), { code: "EIO" });
  };
  return {
    makeFolder: (path) => or(() => HISTORY_DISK.makeFolder(path)),
    list: (path) => or(() => HISTORY_DISK.list(path)),
    stat: (path) => or(() => HISTORY_DISK.stat(path)),
    read: (path) => or(() => HISTORY_DISK.read(path)),
    write: (path, bytes) =>
      or(
        () => HISTORY_DISK.write(path, bytes),
        () => writeFileSync(path, bytes.slice(0, bytes.length / 2)),
      ),
    rename: (from, to) => or(() => HISTORY_DISK.rename(from, to)),
    remove: (path) => or(() => HISTORY_DISK.remove(path)),
    touch: (path) => or(() => HISTORY_DISK.touch(path)),
    uniqueName: HISTORY_DISK.uniqueName,
  };
}

describe("a disk that fails", () => {
  test("at any step leaves each state whole or not there, and the one before as it was", async () => {
    for (let steps = 0; steps < 24; steps++) {
      rmSync(folder, { recursive: true, force: true });
      await open().keep(kept(A));
      await open({ disk: dyingDisk(steps) }).keep(kept(B));
      expect(await open().find(A), `after ${steps} steps`).toMatchObject({ kind: "kept" });
      const found = await open().find(B);
      expect(found.kind === "kept" ? found.kept : found).toEqual(
        found.kind === "kept" ? kept(B) : { kind: "none", why: null },
      );
      await open().keep(kept(B));
      expect(await open().find(B), `again after ${steps} steps`).toMatchObject({ kind: "kept" });
    }
  });

  test.each([
    ["EROFS", "the disk is read-only"],
    ["EACCES", "permission denied"],
    ["ENOSPC", "the disk is full"],
  ])(
    "with %s is said once in the log and where a state is missed, and is tried again",
    async (code, words) => {
      let broken = true;
      const disk: HistoryDisk = {
        ...HISTORY_DISK,
        write: (path, bytes) =>
          broken
            ? Promise.reject(Object.assign(new Error(code), { code }))
            : HISTORY_DISK.write(path, bytes),
      };
      const log = vi.fn();
      const history = open({ disk, log });
      await history.keep(kept(A));
      await history.keep(kept(B));
      expect(log).toHaveBeenCalledTimes(1);
      const why = `the history folder cannot be written (${words})`;
      expect(log.mock.calls[0]?.[0]).toContain(why);
      expect(await history.find(A)).toEqual({ kind: "none", why });
      expect(readdirSync(folder)).toEqual([]);
      broken = false;
      await history.keep(kept(B));
      expect(await history.find(B)).toMatchObject({ kind: "kept" });
      expect(await history.find(A)).toEqual({ kind: "none", why: null });
    },
  );

  test("a folder whose path is a file's is not a crash", async () => {
    writeFileSync(join(folder, "file"), "");
    const log = vi.fn();
    const history = openHistory(join(folder, "file", "history"), { room: MB, log });
    await history.keep(kept(A));
    expect(await history.find(A)).toMatchObject({
      kind: "none",
      why: expect.stringMatching(/not a folder/),
    });
    expect(await history.list()).toEqual([]);
    expect(log).toHaveBeenCalledTimes(1);
  });
});

test("several processes that keep, ask, find and make room at once never see half a state", async () => {
  const one = (await toFile(kept(A))).byteLength;
  const processes = [0, 1, 2, 3].map(() => open({ room: one * 3.5 }));
  const log = vi.fn();
  const reader = open({ log });
  await Promise.all(
    processes.flatMap((history, process) =>
      Array.from({ length: 8 }, async (_, n) => {
        const rev = revOf((n + process) % 6);
        await history.keep(kept(rev));
        await history.ask(rev);
        const found = await reader.find(rev);
        if (found.kind === "kept") expect(found.kept).toEqual(kept(rev));
      }),
    ),
  );
  expect(log).not.toHaveBeenCalled();
  await open({ room: one * 3.5 }).keep(kept(revOf(7)));
  expect(held()).toBeLessThanOrEqual(one * 3.5);
});
