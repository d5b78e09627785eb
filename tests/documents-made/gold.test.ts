import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseGold } from "@/lib/eval/gold";

const FOLDERS = ["tuned", "held-out"];

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

const countOf = (text: string, part: string): number => text.split(part).length - 1;

describe.each(FOLDERS)("the made documents in %s", (folder) => {
  const read = (file: string): string =>
    readFileSync(join(import.meta.dirname, folder, file), "utf8");
  const names = namesIn(folder, ".txt");

  test("stand each beside its gold", () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
    expect(namesIn(folder, ".jsonl")).toEqual(names);
  });

  test.each(names)("%s has gold whose anchors stand in it once", (name) => {
    const text = read(`${name}.txt`);
    const gold = parseGold(`${name}.jsonl`, read(`${name}.jsonl`));
    const astray = gold.filter(({ anchor }) => countOf(text, anchor) !== 1);
    expect(astray.map(({ anchor }) => anchor)).toEqual([]);
  });

  test.each(names)("%s has gold that names quantities of its text and no line twice", (name) => {
    const text = read(`${name}.txt`);
    const gold = parseGold(`${name}.jsonl`, read(`${name}.jsonl`));
    const strange = gold.flatMap(({ quantity }) => quantity ?? []).filter((q) => !text.includes(q));
    expect(strange).toEqual([]);
    const lines = gold.map((line) => JSON.stringify(line));
    expect(new Set(lines).size).toBe(lines.length);
  });

  test.each(names)("%s asks for no position exactly when it is a distractor", (name) => {
    const gold = parseGold(`${name}.jsonl`, read(`${name}.jsonl`));
    expect(gold.length === 0).toBe(name.startsWith("distractor-"));
  });
});
