import type { Claim, HolderId, Stance } from "@/lib/codebook";
import { STANCES } from "@/lib/codebook";
import { snapshotOf } from "@/tests/fixtures/snapshot";
import { type Case, seen } from "./case";
import { HOLDER_CASES } from "./holders";
import { TEXT_CASES } from "./text";

const AFTER_TRUCE = [{ kind: "ceasefire", text: "once there is a truce" }] as const;
const GROUPS = { EU: ["DEU", "ESP", "FRA", "ITA", "POL", "SWE"] } as const;

const ordinary: readonly Partial<Claim>[] = [
  { holder: "FRA", role: "lead", conditions: AFTER_TRUCE },
  { holder: "GBR", stance: "open" },
  { holder: "DEU", stance: "reluctant" },
  { holder: "POL", stance: "opposed" },
  { holder: "EU", stance: "backs" },
  { holder: "DEU", type: "monitoring", stance: "open" },
  { holder: "FRA", type: "monitoring" },
  { holder: "UKR", type: "diplomacy", stance: "backs" },
  { holder: "FRA", type: "diplomacy" },
];
const document = snapshotOf({ claims: ordinary, mentioned: ["ITA", "SWE"], members: GROUPS });

/** Members of the United Nations enough to crowd a frame, each with a stance in turn. */
const SIXTY =
  "ALB AUT BEL BGR BIH BLR CHE CYP CZE DEU DNK DZA EGY ESP EST FIN FRA GBR GEO GRC HRV HUN IRL IRN IRQ ISL ISR ITA JOR KAZ LBN LBY LTU LUX LVA MAR MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SAU SRB SVK SVN SWE SYR TKM TUN TUR UKR UZB XKX ARM AZE".split(
    " ",
  );
const inTurn = (ids: readonly HolderId[]): readonly Partial<Claim>[] =>
  ids.map((holder, i) => ({ holder, stance: STANCES[i % STANCES.length] as Stance }));

const LONG_TITLE = `${"A communique on the observation of a truce and on what shall follow it, ".repeat(4)}adopted`;

/** The cases that pictures go wrong on, by name. */
export const CASES = {
  "an ordinary document": seen(document),
  "one type": seen(document, { types: ["troops"] }),
  "nothing at all": seen(snapshotOf({ claims: [] })),
  "one claim": seen(snapshotOf({ claims: [{ holder: "FRA" }] })),
  "forty claims in one cell": seen(
    snapshotOf({ claims: Array.from({ length: 40 }, () => ({ holder: "FRA" })) }),
  ),
  "a title of 300 characters": seen(
    snapshotOf({
      claims: [{ holder: "FRA" }, { holder: "DEU", document: "1.txt" }],
      documents: [{ title: LONG_TITLE.slice(0, 300).padEnd(300, ".") }, { id: "1.txt" }],
    }),
    { document: "0.txt" },
  ),
  "a country without a shape": seen(
    snapshotOf({ claims: [{ holder: "XAA" }, { holder: "FRA", stance: "opposed" }] }),
  ),
  "a country too small to be seen": seen(
    snapshotOf({ claims: [{ holder: "MLT" }, { holder: "ITA", stance: "backs" }] }),
  ),
  "a group alone": seen(
    snapshotOf({ claims: [{ holder: "EU" }], mentioned: ["FRA"], members: GROUPS }),
    { region: "europe" },
  ),
  "on both sides": seen(
    snapshotOf({
      claims: [
        { holder: "DEU", stance: "reluctant" },
        { holder: "DEU", type: "monitoring", stance: "open" },
        { holder: "FRA" },
        { holder: "FRA", type: "monitoring", stance: "opposed" },
      ],
    }),
  ),
  "under a condition": seen(
    snapshotOf({ claims: [{ holder: "FRA", conditions: AFTER_TRUCE }, { holder: "DEU" }] }),
  ),
  "a dropped promise": seen(
    snapshotOf({
      claims: [{ holder: "FRA", stance: "reluctant", change: "dropped" }, { holder: "DEU" }],
    }),
  ),
  "hidden by a filter": seen(document, { stances: ["committed"] }),
  "mentioned only": seen(
    snapshotOf({ claims: [{ holder: "FRA" }], mentioned: ["DEU", "ESP", "ITA"] }),
  ),
  "holders outside the frame": seen(
    snapshotOf({
      claims: [
        { holder: "FRA" },
        { holder: "AUS", stance: "opposed" },
        { holder: "BRA", stance: "backs" },
        { holder: "ZAF", stance: "open" },
      ],
    }),
    { region: "europe" },
  ),
  "sixty holders in one frame": seen(snapshotOf({ claims: inTurn(SIXTY) })),
  "the world": seen(
    snapshotOf({
      claims: inTurn(["FRA", "USA", "CHN", "BRA", "AUS", "ZAF", "RUS"]),
      mentioned: ["SGP"],
    }),
    { region: "world" },
  ),
  Europe: seen(document, { region: "europe", types: ["troops"] }),
  ...HOLDER_CASES,
  ...TEXT_CASES,
} as const satisfies Readonly<Record<string, Case>>;

export type CaseName = keyof typeof CASES;
