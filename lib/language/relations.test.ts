import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import relationsFile from "@/data/language/relations.json";
import { checked } from "./data";
import { readModel } from "./model/format";
import { relationInWords, relationsSchema } from "./relations";

const { labels } = readModel(gunzipSync(readFileSync("data/language/parser.bin.gz")));

test("every relation the parser may give has an entry", () => {
  expect(labels.filter((label) => !(label in relationsFile))).toEqual([]);
});

test("a relation is told by its own words, or by those of its plain form", () => {
  expect(relationInWords("obj")).toEqual({ label: "object", phrase: "object of" });
  expect(relationInWords("conj").phrase).toBe("joined to");
  expect(relationInWords("nsubj:other").label).toBe("subject");
});

test("an entry of the wrong shape is refused by name", () => {
  expect(() => checked("relations.json", relationsSchema, { obj: { label: " object" } })).toThrow(
    /relations\.json: obj label " object": words separated by single spaces/,
  );
});
