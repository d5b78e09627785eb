import type { ReactElement } from "react";
import { Header } from "@/components/dashboard/header";
import { StanceFilter } from "@/components/filters/stance-filter";
import { GroupDock } from "@/components/map/group-dock";
import { Matrix } from "@/components/matrix/matrix";
import { StanceChip } from "@/components/ui/stance-chip";
import { STANCES } from "@/lib/codebook";
import { CASES, type CaseName } from "./cases";
import { drawMap, drawPlate } from "./draw";
import { Stage } from "./stage";

/** A picture of the gallery: an SVG string, or an element. */
export type Example = { readonly name: string } & (
  | { readonly kind: "svg"; readonly draw: () => string }
  | { readonly kind: "html"; readonly draw: () => ReactElement }
);

const MAPS: readonly CaseName[] = [
  "an ordinary document",
  "nothing at all",
  "one claim",
  "a country without a shape",
  "a country too small to be seen",
  "a group alone",
  "on both sides",
  "under a condition",
  "a dropped promise",
  "hidden by a filter",
  "mentioned only",
  "holders outside the frame",
  "sixty holders in one frame",
  "the world",
  "Europe",
];
const PLATES: readonly CaseName[] = [
  "an ordinary document",
  "a group alone",
  "hidden by a filter",
  "holders outside the frame",
  "sixty holders in one frame",
];
const MATRICES: readonly CaseName[] = [
  "an ordinary document",
  "one type",
  "nothing at all",
  "one claim",
  "forty claims in one cell",
  "a country without a shape",
  "a group alone",
  "on both sides",
  "under a condition",
  "a dropped promise",
  "hidden by a filter",
  "mentioned only",
];
const LEGENDS: readonly CaseName[] = [
  "an ordinary document",
  "on both sides",
  "hidden by a filter",
];
const HEADERS: readonly CaseName[] = ["an ordinary document", "a title of 300 characters"];

const svg = (what: string, cases: readonly CaseName[], draw: typeof drawMap): readonly Example[] =>
  cases.map((name) => ({ name: `${what}, ${name}`, kind: "svg", draw: () => draw(CASES[name]) }));

const html = (
  what: string,
  cases: readonly CaseName[],
  draw: () => ReactElement,
): readonly Example[] =>
  cases.map((name) => ({
    name: `${what}, ${name}`,
    kind: "html",
    draw: () => <Stage {...CASES[name]}>{draw()}</Stage>,
  }));

/** Every picture, in the order of the page. */
export const EXAMPLES: readonly Example[] = [
  ...svg("map", MAPS, drawMap),
  ...svg("plate", PLATES, drawPlate),
  ...html("matrix", MATRICES, () => <Matrix />),
  ...html("legend", LEGENDS, () => <StanceFilter />),
  ...html("groups", ["an ordinary document", "a group alone"], () => <GroupDock />),
  ...html("header", HEADERS, () => <Header />),
  {
    name: "chips",
    kind: "html",
    draw: () => (
      <p>
        {([...STANCES, "both", "hidden", "mentioned", "absent"] as const).map((fill) => (
          <StanceChip key={fill} fill={fill} />
        ))}
      </p>
    ),
  },
];
