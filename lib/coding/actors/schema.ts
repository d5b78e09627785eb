import { z } from "zod";

const id = z.string().regex(/^[A-Z][A-Z0-9]+$/, "a holder id is capitals and digits");
const alpha3 = z.string().regex(/^[A-Z]{3}$/, "ISO 3166-1 alpha-3");
const word = z.string().regex(/^\S(?:.*\S)?$/, "words without space around them");
const words = z.array(word).readonly();
/** A year, a month or a day: ISO 8601, as exactly as it is known. */
const when = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .nullable();

export const countrySchema = z
  .strictObject({
    id: alpha3,
    iso2: z.string().regex(/^[A-Z]{2}$/),
    m49: z.string().regex(/^\d{3}$/),
    name: word,
    official: word,
    names: words,
    adjectives: words,
    people: words,
    capital: word.nullable(),
    seats: words,
    institutions: words,
    places: words,
    region: z.enum(["Africa", "Americas", "Asia", "Europe", "Oceania", "Antarctica"]),
    lon: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    un: z.boolean(),
    sovereign: alpha3.nullable(),
  })
  .readonly();

export const groupSchema = z
  .strictObject({
    id,
    name: word,
    names: words,
    adjectives: words,
    /** Cities and buildings that stand for it where they act. */
    seats: words,
    institutions: words,
    members: z.array(alpha3).readonly(),
  })
  .readonly();

/** One time in office. A null `to` is open: still in office, or the end is not known. */
const termSchema = z.strictObject({ holder: id, office: word, from: when, to: when }).readonly();

export const leaderSchema = z
  .strictObject({
    name: word,
    aliases: words,
    /** In order of time. */
    terms: z.array(termSchema).min(1).readonly(),
  })
  .readonly();

export const nonstateSchema = z
  .strictObject({ name: word, names: z.array(word).min(1).readonly() })
  .readonly();

/** A state that is gone: it stands for its successor in the terms given, and for nobody otherwise. */
export const formerStateSchema = z
  .strictObject({
    name: word,
    names: words,
    adjectives: words,
    people: words,
    terms: z.array(termSchema).readonly(),
  })
  .readonly();

export const trapsSchema = z
  .strictObject({
    /** Phrases that hold a country's or leader's name and speak of neither. */
    phrases: words,
    /** Names that count only where the document names the country in another way. */
    weak: words,
    /** Names of countries and places that are also given names. */
    givenNames: words,
    /** Names of countries and places that are also family names. */
    familyNames: words,
    /** Capitalised words that end the name of a thing that begins with a country's: "Telecom", "University". */
    properTails: words,
    /** Capitalised words before "of" and a country in the name of a thing: "Bank", "Strait". */
    properHeads: words,
    /** Capitalised words before a country's name in the name of a thing: "Air", "Radio". */
    namePrefixes: words,
    /** Names that an American state shares with a country or capital. */
    twinStates: words,
    /** Words that end the names of the other American states. */
    americanStates: words,
    /** Capitalised nouns of treaties and talks named after a city: "Accords". */
    namedAfter: words,
    /** In text all in capitals, words after which "US" is "us". */
    beforeUs: words,
    /** Names that text all in capitals does not tell from common words. */
    wordsInCapitals: words,
    /** Common given names: before one of `familyNames` they make a person. */
    commonGivenNames: words,
  })
  .readonly();

export type Country = z.infer<typeof countrySchema>;
export type Group = z.infer<typeof groupSchema>;
export type Leader = z.infer<typeof leaderSchema>;
export type Term = z.infer<typeof termSchema>;
export type FormerState = z.infer<typeof formerStateSchema>;
export type Nonstate = z.infer<typeof nonstateSchema>;
export type Traps = z.infer<typeof trapsSchema>;
