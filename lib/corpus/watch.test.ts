import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { decodeDocument, readDocument } from "@/lib/documents/read";
import { addUp } from "@/lib/positions/add-up";
import { claim } from "@/tests/fixtures/claim";
import type { Coded, Engine } from "./engine";
import { DISK, type Disk } from "./folder";
import { watchFolder } from "./watch";

/** Reads "FRA troops"; throws at the word "crash". */
function codeWords(document: { readonly id: string; readonly text: string }): Coded {
  if (document.text.includes("crash")) throw new Error("no such frame");
  const claims = [...document.text.matchAll(/\b([A-Z]{3}) troops/g)].map((match) =>
    claim({
      id: `${document.id}:${match.index}`,
      document: document.id,
      holder: match[1] ?? "",
      evidence: { start: match.index, end: match.index + 10, text: match[0], cues: [] },
    }),
  );
  const mentions = [...document.text.matchAll(/\b[A-Z]{3}\b/g)].map((match) => ({
    holder: match[0],
    alias: null,
    kind: "country" as const,
  }));
  return { claims, mentions };
}

const code = vi.fn(codeWords);
const engine: Engine = {
  rev: "engine-1",
  decode: decodeDocument,
  read: readDocument,
  code,
  addUp,
  describe: (id) => ({ kind: "country", name: id, members: [] }),
};

let folder: string;
const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);
const watch = (disk: Disk = DISK) => watchFolder(folder, engine, disk);
const reasons = (unread: readonly { file: string; reason: string }[]) =>
  Object.fromEntries(unread.map(({ file, reason }) => [file, reason]));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "corpus-"));
  code.mockClear();
  put("a.txt", "FRA troops will go.");
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

describe("a document", () => {
  test("is read, coded, counted and added up", () => {
    const { snapshot, corpus } = watch()();
    expect(snapshot.unread).toEqual([]);
    expect(snapshot.documents).toMatchObject([{ id: "a.txt", claims: 1, length: 19 }]);
    expect(snapshot.positions).toMatchObject([{ holder: "FRA", stance: "committed" }]);
    expect(snapshot.holders).toMatchObject([{ id: "FRA", mentions: { "a.txt": 1 } }]);
    expect(corpus.documents[0]?.text).toBe("FRA troops will go.");
  });

  test("keeps its text out of the snapshot that is sent to browsers", () => {
    const { documents } = watch()().snapshot;
    expect(documents.map((document) => "text" in document)).toEqual([false]);
  });

  test("shows on the next call when it is added, changed, renamed or removed", () => {
    const look = watch();
    const ids = () => look().snapshot.documents.map(({ id }) => id);
    expect(ids()).toEqual(["a.txt"]);
    put("b.md", "GBR troops");
    expect(ids()).toEqual(["a.txt", "b.md"]);
    put("b.md", "DEU troops");
    expect(look().snapshot.positions.map(({ holder }) => holder)).toEqual(["DEU", "FRA"]);
    renameSync(join(folder, "b.md"), join(folder, "c.txt"));
    expect(ids()).toEqual(["a.txt", "c.txt"]);
    rmSync(join(folder, "a.txt"));
    expect(ids()).toEqual(["c.txt"]);
  });

  test("changed at once after it was read, to the same length and time, is still seen", () => {
    const look = watch();
    look();
    const { atime, mtime } = statSync(join(folder, "a.txt"));
    put("a.txt", "GBR troops will go.");
    utimesSync(join(folder, "a.txt"), atime, mtime);
    expect(look().snapshot.positions.map(({ holder }) => holder)).toEqual(["GBR"]);
  });

  test("is coded once for the same content, however often it is touched", () => {
    const look = watch();
    look();
    utimesSync(join(folder, "a.txt"), 1, 1);
    look();
    put("b.txt", "GBR troops");
    look();
    expect(code.mock.calls.map(([document]) => document.id)).toEqual(["a.txt", "b.txt"]);
  });
});

describe("the snapshot", () => {
  test("is the same object while nothing changes, and opens no file again", () => {
    const read = vi.fn(DISK.read);
    const disk: Disk = { ...DISK, read };
    const look = watchFolder(folder, engine, disk, () => Date.now() + 10_000);
    const first = look();
    expect(look()).toBe(first);
    expect(look().snapshot).toBe(first.snapshot);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test("has the same rev for the same documents in another folder, and another for another engine", () => {
    const other = mkdtempSync(join(tmpdir(), "corpus-"));
    writeFileSync(join(other, "a.txt"), "FRA troops will go.");
    const { rev } = watch()().snapshot;
    expect(rev).toMatch(/^[0-9a-f]{12}$/);
    expect(watchFolder(other, engine)().snapshot.rev).toBe(rev);
    expect(watchFolder(other, { ...engine, rev: "engine-2" })().snapshot.rev).not.toBe(rev);
    rmSync(other, { recursive: true });
  });

  test("has the rev of what is there, whatever was there before", () => {
    const look = watch();
    const { rev } = look().snapshot;
    put("b.txt", "GBR troops");
    expect(look().snapshot.rev).not.toBe(rev);
    rmSync(join(folder, "b.txt"));
    expect(look().snapshot.rev).toBe(rev);
  });
});

describe("a file that cannot be read is named with a reason, and the others are not affected:", () => {
  const bad: readonly (readonly [string, () => void, RegExp])[] = [
    ["empty.txt", () => put("empty.txt", ""), /empty/],
    ["blank.txt", () => put("blank.txt", " \n\t\n"), /white space/],
    ["binary.txt", () => put("binary.txt", Uint8Array.of(70, 0, 1, 2)), /binary/],
    ["latin1.txt", () => put("latin1.txt", Uint8Array.of(70, 233, 70)), /UTF-8/],
    [
      "large.txt",
      () => put("large.txt", "a".repeat(5 * 1024 * 1024)),
      /too large: 5120 KiB, at most 512 KiB/,
    ],
    ["page.pdf", () => put("page.pdf", "%PDF"), /Not a \.txt or \.md file/],
    ["sub.txt", () => mkdirSync(join(folder, "sub.txt")), /It is a folder/],
    ["link.txt", () => symlinkSync("nowhere", join(folder, "link.txt")), /a link to nothing/],
    ["loop.txt", () => symlinkSync("loop.txt", join(folder, "loop.txt")), /leads back to itself/],
    ["crash.txt", () => put("crash.txt", "crash"), /engine failed on it: no such frame/],
  ];
  test.each(bad)("%s", (name, make, reason) => {
    make();
    const { snapshot } = watch()();
    expect(reasons(snapshot.unread)).toEqual({ [name]: expect.stringMatching(reason) });
    expect(snapshot.documents.map(({ id }) => id)).toEqual(["a.txt"]);
    expect(snapshot.positions).toHaveLength(1);
  });

  test.each([
    ["EACCES", /permission denied/],
    ["ENOENT", /gone/],
    ["EIO", /could not be read \(EIO\)/],
  ])("one whose reading fails with %s", (errorCode, reason) => {
    put("b.txt", "GBR troops");
    let broken = true;
    const disk: Disk = {
      ...DISK,
      read: (path) => {
        if (broken && path.endsWith("b.txt"))
          throw Object.assign(new Error(errorCode), { code: errorCode });
        return DISK.read(path);
      },
    };
    const look = watch(disk);
    expect(reasons(look().snapshot.unread)["b.txt"]).toMatch(reason);
    expect(look().snapshot.documents).toHaveLength(1);
    broken = false;
    expect(look().snapshot.unread).toEqual([]);
  });

  test("a link out of the folder is refused, one within it is read", () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    writeFileSync(join(outside, "secret.txt"), "GBR troops");
    symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
    symlinkSync("a.txt", join(folder, "same.txt"));
    const { snapshot, corpus } = watch()();
    expect(reasons(snapshot.unread)).toEqual({
      "link.txt": "It is a link that leads out of the documents folder.",
    });
    expect(snapshot.documents.map(({ id }) => id)).toEqual(["a.txt", "same.txt"]);
    expect(JSON.stringify(corpus)).not.toContain("GBR");
    rmSync(outside, { recursive: true });
  });

  test("a documents folder that is itself a link is read", () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "linked-"));
    symlinkSync(folder, join(elsewhere, "seeds"));
    const { snapshot } = watchFolder(join(elsewhere, "seeds"), engine)();
    expect(snapshot).toMatchObject({ unread: [], documents: [{ id: "a.txt" }] });
    rmSync(elsewhere, { recursive: true });
  });

  test("names that begin with a dot are passed over in silence", () => {
    put(".DS_Store", "x");
    put(".hidden.txt", "GBR troops");
    expect(watch()().snapshot).toMatchObject({ unread: [], documents: [{ id: "a.txt" }] });
  });

  test("a folder that is missing is itself named, until it appears", () => {
    const missing = join(folder, "later");
    const look = watchFolder(missing, engine);
    expect(look().snapshot).toMatchObject({ documents: [], claims: [] });
    expect(reasons(look().snapshot.unread)[missing]).toMatch(/does not exist/);
    mkdirSync(missing);
    writeFileSync(join(missing, "a.txt"), "FRA troops");
    expect(look().snapshot).toMatchObject({ unread: [], documents: [{ id: "a.txt" }] });
  });

  test("any bytes in any file leave the good document standing", () => {
    const look = watch();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        put("z.txt", bytes);
        const { documents, unread } = look().snapshot;
        expect(documents.some(({ id }) => id === "a.txt")).toBe(true);
        expect(documents.length + unread.length).toBe(2);
      }),
      { numRuns: 60 },
    );
  });
});
