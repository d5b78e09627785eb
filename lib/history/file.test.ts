import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpus } from "@/lib/corpus/corpus";
import { fromFile, toFile } from "./file";
import { kept } from "./sample";

const REV = "0123456789ab";
const withFields = async (change: (value: Record<string, unknown>) => unknown) => {
  const plain = JSON.parse(gunzipSync(await toFile(kept(REV))).toString());
  return fromFile(gzipSync(JSON.stringify(change(plain))), REV);
};

test("a state comes back as it was kept", async () => {
  expect(await fromFile(await toFile(kept(REV)), REV)).toEqual({ ok: true, kept: kept(REV) });
});

test("everything that the engine writes comes back, nothing left out", async () => {
  const real = { ...kept(REV), corpus: corpus() };
  const opened = await fromFile(await toFile(real), real.corpus.rev);
  expect(opened).toEqual({ ok: true, kept: real });
});

describe("a file that is not whole is refused:", () => {
  test("cut at any byte", async () => {
    const bytes = await toFile(kept(REV));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect(await fromFile(bytes.slice(0, length), REV)).toMatchObject({ ok: false });
      }),
    );
  });

  test("with any byte of its content changed", async () => {
    const bytes = await toFile(kept(REV));
    // The ten bytes of gzip's header say nothing about the content.
    const place = fc.integer({ min: 10, max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ by : byte));
        const opened = await fromFile(changed, REV);
        // Some bits at the end of a compressed block stand for nothing: then the content is the same.
        if (opened.ok) expect(opened.kept).toEqual(kept(REV));
      }),
    );
  });

  test("any bytes at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await fromFile(bytes, REV)).ok).toBe(false);
      }),
    );
  });
});

test.each([
  ["another format", (v: object) => ({ ...v, format: 2 }), /format 2, and format 1 is read/],
  ["no format", (v: object) => ({ ...v, format: undefined }), /not one of ours/],
  ["no corpus", (v: object) => ({ ...v, corpus: null }), /should \(corpus\)/],
  ["no time", (v: object) => ({ ...v, served: "yesterday" }), /should \(served\)/],
])("one with %s is refused with the reason", async (_, change, reason) => {
  expect(await withFields(change)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});

test("one under another state's name is refused", async () => {
  const opened = await fromFile(await toFile(kept(REV)), "ffffffffffff");
  expect(opened).toEqual({ ok: false, reason: "the file holds another state" });
});

test("one whose quotes do not stand in its texts is refused", async () => {
  const state = kept(REV);
  const documents = state.corpus.documents.map((document) => ({ ...document, text: "Other" }));
  const bytes = await toFile({ ...state, corpus: { ...state.corpus, documents } });
  expect(await fromFile(bytes, REV)).toMatchObject({ ok: false, reason: /quote/ });
});
