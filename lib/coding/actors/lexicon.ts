import { entries } from "./names";
import { grammar, leaders, traps } from "./registry";
import type { Leader } from "./schema";
import { makeTrie } from "./trie";
import { keyOf } from "./units";

const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(keyOf));
const flagged = (words: readonly string[]): (readonly [string, true])[] =>
  words.map((word) => [word, true]);

/** An office; only a bound one speaks for its country. */
interface Title {
  readonly bound: boolean;
}

let byFamilyName: ReadonlyMap<string, readonly Leader[]> | null = null;

/** The leaders of that family name, for "Secretary X" and "MINISTER X". */
export function leadersNamed(key: string): readonly Leader[] {
  byFamilyName ??= leadersByFamilyName();
  return byFamilyName.get(key) ?? [];
}

function leadersByFamilyName(): ReadonlyMap<string, readonly Leader[]> {
  const found = new Map<string, Leader[]>();
  for (const leader of leaders())
    for (const key of new Set(
      [leader.name, ...leader.aliases].map((name) => keyOf(name.slice(name.lastIndexOf(" ") + 1))),
    )) {
      const same = found.get(key);
      if (same === undefined) found.set(key, [leader]);
      else same.push(leader);
    }
  return found;
}

function build() {
  const g = grammar();
  const t = traps();
  const words = [...g.unboundTitles, ...g.titles];
  return {
    names: makeTrie(entries()),
    titles: makeTrie(
      words.map((title, index): readonly [string, Title] => [
        title,
        { bound: index >= g.unboundTitles.length },
      ]),
    ),
    /** Every word of every title. */
    titleWords: keys(words.flatMap((title) => title.split(" "))),
    bodies: makeTrie(flagged(g.bodies)),
    memberNouns: makeTrie(flagged(g.memberNouns)),
    delegates: keys(g.delegates),
    bareTitleWords: keys(g.bareTitleWords),
    formerWords: keys(g.formerWords),
    titleModifiers: keys(g.titleModifiers),
    honorifics: keys(g.honorifics),
    particles: keys(g.particles),
    familyNameFirst: new Set<string>(g.familyNameFirst),
    locatives: keys(g.locatives),
    notLocativeBeforeTo: keys(g.notLocativeBeforeTo),
    placeNouns: keys(g.placeNouns),
    eventNouns: keys(g.eventNouns),
    notNames: keys(g.notNames),
    speechForms: keys(g.speechForms),
    ownNouns: keys(g.ownNouns),
    pairNouns: keys(g.pairNouns),
    personNouns: keys(g.personNouns),
    companyNouns: new Map(Object.entries(g.companyNouns)),
    oneStateNouns: keys(g.oneStateNouns),
    numbers: new Map(g.numbers.map((word, index) => [keyOf(word), index + 2])),
    coalitionWords: keys(g.coalitionWords),
    otherCoalitions: keys(g.otherCoalitions),
    sharedWords: keys(g.sharedWords),
    auxiliaries: keys(g.auxiliaries),
    readyWords: keys(g.readyWords),
    prepositions: keys(g.prepositions),
    privateNouns: makeTrie(flagged(g.privateNouns)),
    determiners: keys(g.determiners),
    regionPrefixes: g.regionPrefixes,
    monthPrefixes: g.monthPrefixes,
    properTails: keys(t.properTails),
    properHeads: keys(t.properHeads),
    namePrefixes: keys(t.namePrefixes),
    twinStates: keys(t.twinStates),
    americanStates: keys(t.americanStates),
    namedAfter: keys(t.namedAfter),
    beforeUs: keys(t.beforeUs),
    wordsInCapitals: keys(t.wordsInCapitals),
    givenNames: keys(t.givenNames),
    familyNames: keys(t.familyNames),
    commonGivenNames: keys(t.commonGivenNames),
  };
}

type Lexicon = ReturnType<typeof build>;

let built: Lexicon | null = null;
/** All names and word lists, built on first use. @throws Error naming file and entry if the data is bad. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}
