import { describe, expect, it } from "vitest";
import { loadAtlas } from "@/lib/atlas/load";
import { drawFigure, placeFor } from "./draw-map";
import type { MapPaint } from "./map-words";

const paint: MapPaint = {
  title: "Who would send troops",
  fills: new Map([["XAT", { kind: "stance", stance: "open", conditional: false, dropped: false }]]),
  labels: [],
  names: new Map([["XAT", "Atlantis <West>"]]),
  words: new Map([["XAT", "Atlantis: open on troops; 1 claim"]]),
};
const draw = (holders: readonly string[]): string =>
  drawFigure(placeFor(loadAtlas("world"), holders, "world"), paint);

describe("a holder that the borders have no place for", () => {
  it("stands under the map by name, as a button with its position and its colour", () => {
    const under = draw(["XAT", "FRA"]).split("</svg>")[1] ?? "";
    expect(under).toContain("Not on the map: ");
    expect(under).toContain(">Atlantis &lt;West&gt;<");
    expect(under).toMatch(/role="button" .*aria-label="Atlantis: open on troops; 1 claim"/);
    expect(under).toContain('data-fill="open"');
  });

  it("is not made up where all have their place", () => {
    expect(draw(["FRA"])).toMatch(/<\/svg>$/);
  });
});
