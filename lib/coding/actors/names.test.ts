import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mentionsOf } from "./testing/read";

const read = (file: string): string[] =>
  readFileSync(new URL(`./testing/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");

const names = read("names.tsv").flatMap((line) => {
  const [holder = "", ...rest] = line.split("|");
  return rest.map((name) => [name.replace("\\n", "\n"), holder === "-" ? null : holder] as const);
});
const traps = read("traps.txt");

describe("the names of actors", () => {
  it("are many", () => {
    expect(names.length).toBeGreaterThanOrEqual(1100);
    expect(traps.length).toBeGreaterThanOrEqual(140);
  });

  it.each(names)("%j is %s", (name, holder) => {
    const text = `Yesterday ${name} gave no answer.`;
    const found = mentionsOf(text);
    expect(found.map((mention) => mention.holder)).toEqual([holder]);
    const named = name.replace(/^[Tt]he (so-called )?/, "");
    expect(text.slice(found[0]?.start, found[0]?.end)).toContain(named.split(" ").at(-1));
  });

  it.each(traps)("there is none in: %s", (text) => {
    expect(mentionsOf(text)).toEqual([]);
  });
});
