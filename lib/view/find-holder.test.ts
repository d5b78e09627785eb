import { expect, test } from "vitest";
import type { Holder } from "@/lib/corpus/snapshot";
import { findHolder } from "./find-holder";

const holder = (id: string, name: string): Holder => ({
  id,
  name,
  kind: "country",
  members: [],
  mentions: {},
});
const HOLDERS = [
  holder("NER", "Niger"),
  holder("NGA", "Nigeria"),
  holder("CIV", "Côte d’Ivoire"),
  holder("GBR", "United Kingdom"),
  holder("USA", "United States"),
];
const found = (typed: string) => findHolder(typed, HOLDERS)?.id ?? null;

test("a name or an id finds its holder, without case and accents", () => {
  for (const { id, name } of HOLDERS) {
    expect(found(name)).toBe(id);
    expect(found(id.toLowerCase())).toBe(id);
  }
  expect(found(" cote d'ivoire ")).toBe("CIV");
});

test("a name that begins another is that name", () => {
  expect(found("niger")).toBe("NER");
});

test("a part of a name finds the only one that has it", () => {
  expect(found("nigeri")).toBe("NGA");
  expect(found("kingdom")).toBe("GBR");
});

test("a part that several names have finds none of them, and neither does nothing", () => {
  expect(found("united")).toBeNull();
  expect(found("")).toBeNull();
  expect(found("Atlantis")).toBeNull();
});
