import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snapshots } from "@/lib/view/arbitrary";
import { show } from "@/lib/view/show";
import { DEFAULT_VIEW } from "@/lib/view/view";
import { wantedLabels } from "./map-words";

describe("the label of a country with a position", () => {
  it("has a glyph in every form, so that colour never speaks alone", () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        for (const { lines, short, mark } of wantedLabels(show(snapshot, DEFAULT_VIEW))) {
          expect(lines.slice(1).join(" ")).toMatch(/[●◐○◇✕]/);
          expect(short).toMatch(/ [●◐○◇✕]{1,2}( c)?( ↓)?$/);
          expect(short?.startsWith(lines[0] ?? "?")).toBe(true);
          expect(mark).toMatch(/^[●◐○◇✕]{1,2}$/);
        }
      }),
    );
  });
});
