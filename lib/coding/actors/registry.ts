import grammarFile from "@/data/actor-grammar.json";
import countriesFile from "@/data/countries.json";
import formerStatesFile from "@/data/former-states.json";
import groupsFile from "@/data/groups.json";
import leadersFile from "@/data/leaders.json";
import nonstateFile from "@/data/nonstate.json";
import trapsFile from "@/data/traps.json";
import type { HolderId } from "@/lib/codebook";
import { checkHolders, checkList, checkOne, checkUnique } from "./check";
import { type Grammar, grammarSchema } from "./grammar-schema";
import {
  type Country,
  countrySchema,
  type FormerState,
  formerStateSchema,
  type Group,
  groupSchema,
  type Leader,
  leaderSchema,
  type Nonstate,
  nonstateSchema,
  type Traps,
  trapsSchema,
} from "./schema";

const COUNTRIES = "data/countries.json";
const GROUPS = "data/groups.json";
const LEADERS = "data/leaders.json";
const FORMER_STATES = "data/former-states.json";

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Every country and territory, by alpha-3 code. @throws Error naming file and entry if the data is bad. */
export const countries: () => readonly Country[] = once(() =>
  checkUnique(COUNTRIES, checkList(COUNTRIES, countrySchema, countriesFile)),
);
/** The codebook's groups. @throws Error naming file and entry if the data is bad. */
export const groups: () => readonly Group[] = once(() =>
  checkUnique(
    GROUPS,
    checkHolders(
      GROUPS,
      checkList(GROUPS, groupSchema, groupsFile),
      ({ members }) => members,
      (id) => countryById().has(id),
    ),
  ),
);
/** Heads of state and government, ministers and envoys, in office and before. */
export const leaders: () => readonly Leader[] = once(() =>
  checkHolders(
    LEADERS,
    checkList(LEADERS, leaderSchema, leadersFile),
    ({ terms }) => terms.map(({ holder }) => holder),
    (id) => countryById().has(id) || groupById().has(id),
  ),
);
/** States that are no more, with whom they stand for, if anybody. */
export const formerStates: () => readonly FormerState[] = once(() =>
  checkHolders(
    FORMER_STATES,
    checkList(FORMER_STATES, formerStateSchema, formerStatesFile),
    ({ terms }) => terms.map(({ holder }) => holder),
    (id) => countryById().has(id),
  ),
);
/** Known actors that hold no positions. */
export const nonstate: () => readonly Nonstate[] = once(() =>
  checkList("data/nonstate.json", nonstateSchema, nonstateFile),
);
export const traps: () => Traps = once(() => checkOne("data/traps.json", trapsSchema, trapsFile));
export const grammar: () => Grammar = once(() =>
  checkOne("data/actor-grammar.json", grammarSchema, grammarFile),
);

const countryById = once(() => new Map(countries().map((country) => [country.id, country])));
const groupById = once(() => new Map(groups().map((group) => [group.id, group])));

/** The country of that alpha-3 code, or null. */
export const countryOf = (id: HolderId): Country | null => countryById().get(id) ?? null;

/** "France", "European Union"; an unknown id (a coalition only its document names) is its own name. */
export const holderName = (id: HolderId): string =>
  countryById().get(id)?.name ?? groupById().get(id)?.name ?? id;

/** An unknown id is a group: only documents coin holders, and they coin coalitions. */
export const holderKind = (id: HolderId): "country" | "group" =>
  countryById().has(id) ? "country" : "group";

/** Alpha-3 codes of a group's members; empty for a country, an open-ended or an unknown group. */
export const membersOf = (id: HolderId): readonly HolderId[] => groupById().get(id)?.members ?? [];

const countryByCapital = once(
  () =>
    new Map(
      countries().flatMap((country) =>
        country.capital === null ? [] : [[country.capital, country] as const],
      ),
    ),
);

/** The country whose capital has that name, or null. */
export const countryWithCapital = (name: string): Country | null =>
  countryByCapital().get(name) ?? null;
