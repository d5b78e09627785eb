import { expect, test } from "vitest";
import { packed, unpacked } from "./packed";

const snapshot = { rev: "0123456789ab", claims: [{ id: "a" }, { id: "b" }] };

test("data comes out of the page as it was put in", () => {
  expect(unpacked(packed(snapshot))).toEqual(snapshot);
  expect(unpacked(packed(null))).toBeNull();
});

test("a server that draws the same data again gets the same object: what is kept for it is found", () => {
  const first = unpacked(packed(snapshot));
  for (let i = 0; i < 3; i++) unpacked(packed({ document: i }));
  expect(unpacked(packed(snapshot))).toBe(first);
});
