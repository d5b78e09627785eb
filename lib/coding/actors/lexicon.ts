import type { HolderId } from "@/lib/codebook";
import type { MentionKind } from "./mention";
import { countries, grammar, groups, leaders, nonstate, traps } from "./registry";
import { makeTrie, type Trie } from "./trie";
import { keyOf } from "./units";

/** What a name in the data stands for. A trap stands for nothing and hides what is inside it. */
type Entry =
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
    };

type Named = Exclude<Entry, { trap: true }>;

function* entries(): Generator<readonly [string, Entry]> {
  const weakNames = new Set(traps().weak);
  const entry = (
    holder: HolderId | null,
    kind: MentionKind,
    name: string,
    word: string,
    place = false,
  ): readonly [string, Named] => [
    word,
    { trap: false, holder, kind, name, place, weak: weakNames.has(word) },
  ];
  for (const phrase of traps().phrases) yield [phrase, { trap: true }];
  for (const { name, aliases, holder } of leaders()) {
    for (const word of [name, ...aliases]) yield entry(holder, "leader", name, word);
  }
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
  for (const { name, names } of nonstate()) {
    for (const word of names) yield entry(null, "nonstate", name, word);
  }
}

const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(keyOf));

/** An office; only a bound one speaks for its country. */
interface Title {
  readonly bound: boolean;
}

interface Lexicon {
  readonly names: Trie<Entry>;
  readonly titles: Trie<Title>;
  /** Every word of every title. */
  readonly titleWords: ReadonlySet<string>;
  readonly bodies: Trie<true>;
  readonly memberNouns: Trie<true>;
  readonly formerWords: ReadonlySet<string>;
  readonly titleModifiers: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly familyNameFirst: ReadonlySet<string>;
  readonly locatives: ReadonlySet<string>;
  readonly notLocativeBeforeTo: ReadonlySet<string>;
  readonly placeNouns: ReadonlySet<string>;
  readonly eventNouns: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly speechForms: ReadonlySet<string>;
  readonly ownNouns: ReadonlySet<string>;
  readonly pairNouns: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly readyWords: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly familyNames: ReadonlySet<string>;
  readonly commonGivenNames: ReadonlySet<string>;
}

function build(): Lexicon {
  const g = grammar();
  const t = traps();
  const flagged = (words: readonly string[]): (readonly [string, true])[] =>
    words.map((word) => [word, true]);
  return {
    names: makeTrie(entries()),
    titles: makeTrie(
      [...g.unboundTitles, ...g.titles].map((title, index): readonly [string, Title] => [
        title,
        { bound: index >= g.unboundTitles.length },
      ]),
    ),
    titleWords: keys([...g.unboundTitles, ...g.titles].flatMap((title) => title.split(" "))),
    bodies: makeTrie(flagged(g.bodies)),
    memberNouns: makeTrie(flagged(g.memberNouns)),
    formerWords: keys(g.formerWords),
    titleModifiers: keys(g.titleModifiers),
    honorifics: keys(g.honorifics),
    particles: keys(g.particles),
    familyNameFirst: new Set(g.familyNameFirst),
    locatives: keys(g.locatives),
    notLocativeBeforeTo: keys(g.notLocativeBeforeTo),
    placeNouns: keys(g.placeNouns),
    eventNouns: keys(g.eventNouns),
    notNames: keys(g.notNames),
    speechForms: keys(g.speechForms),
    ownNouns: keys(g.ownNouns),
    pairNouns: keys(g.pairNouns),
    auxiliaries: keys(g.auxiliaries),
    readyWords: keys(g.readyWords),
    prepositions: keys(g.prepositions),
    givenNames: keys(t.givenNames),
    familyNames: keys(t.familyNames),
    commonGivenNames: keys(t.commonGivenNames),
  };
}

let built: Lexicon | null = null;
/** All names and word lists, built on first use. @throws Error naming file and entry if the data is bad. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}
