import { describe, expect, it } from "vitest";
import { checkHolders, checkList, checkUnique } from "./check";
import {
  countries,
  grammar,
  groups,
  holderKind,
  holderName,
  leaders,
  membersOf,
  nonstate,
} from "./registry";
import { countrySchema, leaderSchema } from "./schema";

const ids = new Set([...countries(), ...groups()].map(({ id }) => id));
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Names that two holders share, with who has them: the first is the one read. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  Brussels: ["EU", "BEL"],
};

describe("what is known of actors", () => {
  it("gives every holder one id and code", () => {
    expect(repeated([...countries(), ...groups()].map(({ id }) => id))).toEqual([]);
    expect(repeated(countries().map(({ iso2 }) => iso2))).toEqual([]);
    expect(repeated(countries().map(({ m49 }) => m49))).toEqual([]);
  });

  it("holds the 193 members of the United Nations", () => {
    expect(countries().filter(({ un }) => un)).toHaveLength(193);
  });

  it("names only holders that exist", () => {
    const named = [
      ...groups().flatMap(({ members }) => members),
      ...leaders().flatMap(({ terms }) => terms.map(({ holder }) => holder)),
      ...countries().flatMap(({ sovereign }) => (sovereign === null ? [] : [sovereign])),
      ...grammar().familyNameFirst,
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("counts the members of the unions of states", () => {
    const counts = {
      EU: 27,
      NATO: 32,
      G7: 7,
      G8: 8,
      AU: 55,
      ASEAN: 11,
      OSCE: 57,
      ARABLEAGUE: 22,
      CARICOM: 15,
      OIC: 57,
      GCC: 6,
    };
    for (const [id, count] of Object.entries(counts)) {
      expect(new Set(membersOf(id)).size, id).toBe(count);
    }
  });

  it("has no name for two holders unless that is declared", () => {
    const owners = new Map<string, Set<string>>();
    const own = (owner: string, names: readonly string[]): void => {
      for (const name of names) owners.set(name, (owners.get(name) ?? new Set()).add(owner));
    };
    for (const { id, name, names, adjectives, seats, institutions } of groups()) {
      own(id, [name, ...names, ...adjectives, ...seats, ...institutions]);
    }
    for (const country of countries()) {
      const { id, name, official, names, adjectives, people, capital, seats } = country;
      own(id, [name, official, ...names, ...adjectives, ...people, ...seats]);
      own(id, [...country.institutions, ...country.places, ...(capital === null ? [] : [capital])]);
    }
    for (const { name, aliases, terms } of leaders())
      own(terms[terms.length - 1]?.holder ?? "", [name, ...aliases]);
    for (const { name, names } of nonstate()) own(name, names);
    const shared = [...owners]
      .filter(([, who]) => who.size > 1)
      .map(([name, who]) => [name, [...who]]);
    expect(Object.fromEntries(shared)).toEqual(SHARED);
  });

  it("gives each leader a term that ends after it begins", () => {
    const wrong = leaders().filter(({ terms }) =>
      terms.some(({ from, to }) => from !== null && to !== null && from > to),
    );
    expect(wrong).toEqual([]);
    const unordered = leaders().filter(({ terms }) =>
      terms.some(({ from }, index) => from !== null && from < (terms[index - 1]?.from ?? "")),
    );
    expect(unordered.map(({ name }) => name)).toEqual([]);
    expect(repeated(leaders().map(({ name }) => name))).toEqual([]);
  });

  it("says what a holder is called and what kind it is", () => {
    expect([holderName("FRA"), holderName("EU"), holderName("MXM")]).toEqual([
      "France",
      "European Union",
      "MXM",
    ]);
    expect([holderKind("FRA"), holderKind("EU"), holderKind("MXM")]).toEqual([
      "country",
      "group",
      "group",
    ]);
  });

  it("refuses a bad entry by file, number and name", () => {
    const good = leaders()[0];
    expect(() =>
      checkList("leaders.json", leaderSchema, [
        good,
        { ...good, name: "Zed", terms: [{ holder: "FRA", office: "x", from: "May", to: null }] },
      ]),
    ).toThrow(/leaders\.json, entry 2 Zed: terms\.0\.from/);
    expect(() =>
      checkList("countries.json", countrySchema, [{ ...countries()[0], lat: 99 }]),
    ).toThrow(/countries\.json, entry 1 ABW: lat/);
  });
});

describe("entries that refer to others", () => {
  const exists = (id: string) => id === "PRT";

  it("are refused by file, entry and id when the holder does not exist", () => {
    const entries = [
      { name: "A", holder: "PRT" },
      { name: "B", holder: "PXT" },
    ];
    expect(() => checkHolders("x.json", entries, ({ holder }) => [holder], exists)).toThrow(
      "x.json, entry 2 B: PXT is neither a country nor a group",
    );
  });

  it("are refused when two have one id", () => {
    expect(() => checkUnique("x.json", [{ id: "EU" }, { id: "EU" }])).toThrow(
      "x.json: there are two entries of the id EU",
    );
  });
});
