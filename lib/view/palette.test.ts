import { describe, expect, test } from "vitest";
import { STANCES, sideOf } from "@/lib/codebook";
import { ciede2000, contrast, difference, VISIONS, type Vision } from "./colour-difference";
import { PALETTE, type Scheme } from "./palette";

const visions = Object.keys(VISIONS) as Vision[];
const levels = (scheme: Scheme) => STANCES.map((stance) => scheme.stances[stance]);
const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
/** The two colours of every stripes: a stance for, and one against. */
const sides = ({ stances }: Scheme): [string, string][] =>
  pairs([...STANCES]).flatMap(([a, b]): [string, string][] =>
    sideOf(a) === sideOf(b) ? [] : [[stances[a], stances[b]]],
  );

const mixed = (a: string, b: string): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [x, y] = [a, b].map((hex) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2);
      const half = (((x ?? 0) + (y ?? 0)) / 2) ** (1 / 2.2);
      return Math.round(half * 255)
        .toString(16)
        .padStart(2, "0");
    })
    .join("")}`;

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

  test.each(visions)("stripes of both sides are seen as stripes, with %s vision", (vision) => {
    for (const [a, b] of sides(scheme))
      expect(difference(a, b, vision), `${a} ${b}`).toBeGreaterThan(25);
  });

  // Stripes too fine to be told apart mix to greys, as opposites do: those of backs and reluctant come near to
  // "mentioned", so stripes must stay as wide as lib/atlas/svg.ts draws them. No mixture passes for a stance.
  test.each(visions)(
    "stripes seen from afar look like no plain stance, with %s vision",
    (vision) => {
      for (const [a, b] of sides(scheme))
        for (const plain of levels(scheme))
          expect(difference(mixed(a, b), plain, vision), `${a} ${b} ${plain}`).toBeGreaterThan(10);
    },
  );

  test.each(visions)("not mentioned and mentioned are told apart, with %s vision", (vision) => {
    expect(difference(scheme.absent, scheme.mentioned, vision)).toBeGreaterThan(8);
  });
});
