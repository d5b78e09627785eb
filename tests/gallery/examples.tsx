import type { ReactElement } from "react";
import { Compare } from "@/components/compare/compare";
import { CountrySheet } from "@/components/country/country-sheet";
import { Header } from "@/components/dashboard/header";
import { StanceFilter } from "@/components/filters/stance-filter";
import { GroupDock } from "@/components/map/group-dock";
import { Matrix } from "@/components/matrix/matrix";
import { Reader } from "@/components/reader/reader";
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
const SHEETS: readonly CaseName[] = [
  "a holder of several positions",
  "a type filtered for comes first",
  "a holder only mentioned",
  "two holders in focus",
  "more sentences than are laid open",
];
const COMPARISONS: readonly CaseName[] = [
  "nobody chosen",
  "two holders",
  "two holders under a filter",
  "four holders and one left out",
];
const TEXTS: readonly CaseName[] = [
  "claims of several stances",
  "the parts of an active claim",
  "one of two claims of a sentence",
  "a speaker and a wrapped line",
  "words sought",
  "words that are not there",
  "claims left out by a filter",
  "no claim",
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
  ...html("sheet", SHEETS, () => <CountrySheet />),
  ...html("comparison", COMPARISONS, () => <Compare search="" />),
  ...html("comparison", ["a name that adds nobody"], () => <Compare search="?add=united" />),
  ...html("text", TEXTS, () => <Reader />),
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
