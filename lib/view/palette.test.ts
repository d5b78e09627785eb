import { describe, expect, test } from "vitest";
import { STANCES } from "@/lib/codebook";
import { ciede2000, contrast, difference, VISIONS, type Vision } from "./colour-difference";
import { PALETTE, type Scheme } from "./palette";

const visions = Object.keys(VISIONS) as Vision[];
const levels = (scheme: Scheme) => STANCES.map((stance) => scheme.stances[stance]);
const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

test("the difference agrees with the published test data of CIEDE2000", () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(
    2.0373,
    4,
  );
  expect(ciede2000([50, -1.3802, -84.2814], [50, 0, -82.7485])).toBeCloseTo(1, 4);
});

test("contrast of black on white is 21", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
});

describe.each(["light", "dark"] as const)("in the %s scheme", (name) => {
  const scheme = PALETTE[name];

  test("text on every stance's colour has a contrast of at least 4.5", () => {
    for (const stance of STANCES)
      expect(contrast(scheme.inkOn[stance], scheme.stances[stance]), stance).toBeGreaterThan(4.5);
  });

  test("ink and soft ink can be read on every ground", () => {
    for (const ground of [scheme.paper, scheme.sea, scheme.active, scheme.absent])
      for (const ink of [scheme.ink, scheme.softInk])
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThan(4.5);
    expect(contrast(scheme.ink, scheme.mentioned)).toBeGreaterThan(4.5);
  });

  test.each(visions)("any two stances are told apart, with %s vision", (vision) => {
    for (const [a, b] of pairs(levels(scheme)))
      expect(difference(a, b, vision), `${a} ${b}`).toBeGreaterThan(20);
  });

  test.each(visions)("no stance looks like silence or the sea, with %s vision", (vision) => {
    for (const level of levels(scheme))
      for (const ground of [scheme.absent, scheme.mentioned, scheme.sea, scheme.paper])
        expect(difference(level, ground, vision), `${level} ${ground}`).toBeGreaterThan(14);
  });

  test.each(visions)("not mentioned and mentioned are told apart, with %s vision", (vision) => {
    expect(difference(scheme.absent, scheme.mentioned, vision)).toBeGreaterThan(8);
  });
});
