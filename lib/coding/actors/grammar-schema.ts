import { z } from "zod";

const words = z
  .array(z.string().regex(/^\S(?:.*\S)?$/, "words without space around them"))
  .readonly();
const alpha3 = z.string().regex(/^[A-Z]{3}$/, "ISO 3166-1 alpha-3");

/** The words around names by which actors are read: offices, bodies, prepositions, plurals. */
export const grammarSchema = z
  .strictObject({
    /** Offices before or after a person's name, lower case, longest phrases included. */
    titles: words,
    /** One of these makes a title stand without a name: "the French president", but not "general". */
    bareTitleWords: words,
    /** Who speaks for a country when its name follows and no other: "the representative of Chile". */
    delegates: words,
    /** Titles that do not speak for the country: "opposition leader". */
    unboundTitles: words,
    /** Words that take an office away: "former". */
    formerWords: words,
    /** Words allowed between a country and a title: "special", "deputy". */
    titleModifiers: words,
    /** Honorifics that only introduce a family name: "Mr". */
    honorifics: words,
    /** Small words inside names: "van", "al". */
    particles: words,
    /** Countries whose people's family name comes first. */
    familyNameFirst: z.array(alpha3).readonly(),
    /** Bodies of a state, after its adjective or before "of" and its name. */
    bodies: words,
    /** Plural nouns by which a group's members are called. */
    memberNouns: words,
    /** Prepositions that make a country or capital a place. */
    locatives: words,
    /** Words before "to" that keep what follows an actor: "according". */
    notLocativeBeforeTo: words,
    /** Beginnings of words between a preposition and a place: "eastern". */
    regionPrefixes: words,
    /** Beginnings of the names of months, by which a dateline is known. */
    monthPrefixes: words,
    /** Words that begin a noun phrase: no adjective stands before one. */
    determiners: words,
    /** Nouns that make the adjective before them a private matter: "runner", "cuisine". */
    privateNouns: words,
    /** Nouns that make the country before them, or after "of", a place: "territory". */
    placeNouns: words,
    /** Nouns of events and things named after a city: "summit". */
    eventNouns: words,
    /** Capitalised words that do not begin or continue a person's name. */
    notNames: words,
    /** Verb forms of saying: who stands beside one is the "he" of what follows. */
    speechForms: words,
    /** What "his", "its" and "whose" may own and stand for: "his nation". */
    ownNouns: words,
    /** Plural nouns after "both": "both sides". */
    pairNouns: words,
    /** Those of them that mean persons: "both leaders". */
    personNouns: words,
    /** Nouns for persons or states taken together, with how many they are: "trio". */
    companyNouns: z.record(z.string(), z.number().int().min(2)),
    /** Nouns that make a group's adjective one of its members: "the Nordic nation". */
    oneStateNouns: words,
    /** Number words from two on, in order. */
    numbers: words,
    /** Nouns in the names of multinational forces. */
    coalitionWords: words,
    /** Words in those names that say that several take part. */
    sharedWords: words,
    /** Words before "coalition" that make it one of parties, not of states. */
    otherCoalitions: words,
    /** Words after "it" that make it a state that acts. */
    auxiliaries: words,
    /** Words after "it is" that make it a state: "it is ready". */
    readyWords: words,
    /** Prepositions: an actor after one is not what a later pronoun means. */
    prepositions: words,
  })
  .readonly();

export type Grammar = z.infer<typeof grammarSchema>;
