import type { Claim } from "@/lib/codebook";
import { snapshotOf } from "@/tests/fixtures/snapshot";
import { type Case, seen } from "./case";

/** A claim by its sentence: the act is what stands between stars. */
function said(sentence: string, given: Partial<Claim>): Partial<Claim> {
  const [before = "", act = "", after = ""] = sentence.split("*");
  const text = `${before}${act}${after}`;
  const [start, end] = [before.length, before.length + act.length];
  return {
    ...given,
    evidence: { start: 0, end: text.length, text, cues: [{ cue: "act", start, end }] },
  };
}

/** Everything that a position can be: led, conditional, dropped, mixed, changed since an older document. */
const several = snapshotOf({
  claims: [
    said("France will *lead* a force of 800 soldiers for a year once there is a truce.", {
      holder: "FRA",
      role: "lead",
      voice: "own",
      speaker: { name: "Jeanne Morel", country: "FRA" },
      quantity: { text: "800 soldiers", min: 800, max: 800, unit: "soldiers" },
      conditions: [
        { kind: "ceasefire", text: "once there is a truce" },
        { kind: "time", text: "for a year" },
      ],
      date: "2026-03-03",
    }),
    said("France *might* send troops.", { holder: "FRA", stance: "open", document: "1.txt" }),
    said("France *dropped* its promise of guns to Ukraine.", {
      holder: "FRA",
      type: "arms",
      stance: "reluctant",
      change: "dropped",
      target: "UKR",
    }),
    said("France *pays* for the mission.", { holder: "FRA", type: "funds" }),
    said("France will *not pay* for the mission.", {
      holder: "FRA",
      type: "funds",
      stance: "opposed",
    }),
    said("The Union *welcomes* the talks.", { holder: "EU", type: "diplomacy", stance: "backs" }),
    said("Poland *refuses* to send troops.", { holder: "POL", stance: "opposed" }),
    said("Poland *pays* for the mission.", { holder: "POL", type: "funds" }),
    said("Germany would *watch* the line.", { holder: "DEU", type: "monitoring", stance: "open" }),
    said("Germany *is wary* of troops.", { holder: "DEU", stance: "reluctant" }),
    said("Britain *is sending* troops.", { holder: "GBR" }),
  ],
  mentioned: ["ESP", "UKR", "USA"],
  members: { EU: ["DEU", "ESP", "FRA", "POL"] },
  documents: [{ date: "2026-03-03" }, { id: "1.txt", date: "2026-01-06" }],
});

const many = snapshotOf({
  claims: Array.from({ length: 7 }, () => ({ holder: "DEU", stance: "backs" as const })),
});

/** The cases that country sheet and comparison go wrong on. */
export const HOLDER_CASES = {
  "a holder of several positions": seen(several, { holders: ["FRA"], claim: "c2" }),
  "a type filtered for comes first": seen(several, { holders: ["FRA"], types: ["funds"] }),
  "a holder only mentioned": seen(several, { holders: ["ESP"] }),
  "two holders in focus": seen(several, { holders: ["DEU", "ESP"] }),
  "more sentences than are laid open": seen(many, { holders: ["DEU"] }),
  "nobody chosen": seen(several, { pane: "compare" }),
  "a name that adds nobody": seen(several, { pane: "compare", holders: ["POL"] }),
  "two holders": seen(several, { pane: "compare", holders: ["FRA", "POL"] }),
  "two holders under a filter": seen(several, {
    pane: "compare",
    holders: ["FRA", "POL"],
    stances: ["committed"],
  }),
  "four holders and one left out": seen(several, {
    pane: "compare",
    holders: ["DEU", "ESP", "FRA", "GBR", "POL"],
  }),
} as const satisfies Readonly<Record<string, Case>>;
