import type { HolderId } from "@/lib/codebook";
import type { MentionKind } from "./mention";
import { countries, formerStates, groups, leaders, nonstate, traps } from "./registry";
import type { Leader, Term } from "./schema";

/** What a name in the data stands for. A trap stands for nothing and hides what is inside it. */
export type Entry =
  | { readonly trap: true }
  | {
      readonly trap: false;
      readonly holder: HolderId | null;
      readonly kind: MentionKind;
      readonly name: string;
      /** A region of a country ("Crimea"), never an actor. */
      readonly place: boolean;
      /** Counts only where the document names the holder in another way. */
      readonly weak: boolean;
      /** When a state that is gone stands for a successor; null for what has always meant its holder. */
      readonly terms: readonly Term[] | null;
      /** Whose name it is, where it is a leader's: two may share a family name. */
      readonly leaders: readonly Leader[];
    };

type Named = Exclude<Entry, { trap: true }>;

const TRAP: Entry = { trap: true };
const NOBODY: readonly Leader[] = [];

/** Every name of the data with what it stands for; of two the same, the earlier one counts. */
export function* entries(): Generator<readonly [string, Entry]> {
  const weakNames = new Set(traps().weak);
  const entry = (
    holder: HolderId | null,
    kind: MentionKind,
    name: string,
    word: string,
    place = false,
  ): readonly [string, Named] => [
    word,
    {
      trap: false,
      holder,
      kind,
      name,
      place,
      weak: weakNames.has(word),
      terms: null,
      leaders: NOBODY,
    },
  ];
  for (const phrase of traps().phrases) yield [phrase, TRAP];
  yield* leaderEntries();
  // Groups before countries: "Brussels" acts for the EU, and is Belgium's only as a place.
  for (const { id, name, names, adjectives, seats, institutions } of groups()) {
    for (const word of [name, ...names]) yield entry(id, "group", name, word);
    for (const word of adjectives) yield entry(id, "adjective", name, word);
    for (const word of seats) yield entry(id, "capital", name, word);
    for (const word of institutions) yield entry(id, "institution", word, word);
  }
  for (const country of countries()) {
    const { id, name } = country;
    for (const word of [name, country.official, ...country.names]) {
      yield entry(id, "country", name, word);
    }
    for (const word of country.adjectives) yield entry(id, "adjective", name, word);
    for (const word of country.people) yield entry(id, "people", name, word);
    for (const word of country.capital === null ? [] : [country.capital, ...country.seats]) {
      yield entry(id, "capital", name, word);
    }
    for (const word of country.institutions) yield entry(id, "institution", word, word);
    for (const word of country.places) yield entry(id, "country", name, word, true);
  }
  for (const { name, names, adjectives, people, terms } of formerStates()) {
    const state = (kind: MentionKind, word: string): readonly [string, Named] => [
      word,
      { trap: false, holder: null, kind, name, place: false, weak: false, terms, leaders: NOBODY },
    ];
    for (const word of [name, ...names]) yield state("country", word);
    for (const word of adjectives) yield state("adjective", word);
    for (const word of people) yield state("people", word);
  }
  for (const { name, names } of nonstate()) {
    for (const word of names) yield entry(null, "nonstate", name, word);
  }
}

function* leaderEntries(): Generator<readonly [string, Entry]> {
  const byName = new Map<string, Leader[]>();
  for (const leader of leaders())
    for (const word of [leader.name, ...leader.aliases]) {
      const same = byName.get(word);
      if (same === undefined) byName.set(word, [leader]);
      else same.push(leader);
    }
  for (const [word, known] of byName) {
    const [first] = known;
    if (first === undefined) continue;
    const holder = first.terms[first.terms.length - 1]?.holder ?? null;
    const { name } = first;
    const base = { trap: false, kind: "leader", place: false, weak: false, terms: null } as const;
    yield [word, { ...base, holder, name, leaders: known }];
  }
}
