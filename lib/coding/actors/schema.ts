import { z } from "zod";

const id = z.string().regex(/^[A-Z][A-Z0-9]+$/, "a holder id is capitals and digits");
const alpha3 = z.string().regex(/^[A-Z]{3}$/, "ISO 3166-1 alpha-3");
const word = z.string().trim().min(1);
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

export const leaderSchema = z
  .strictObject({
    name: word,
    aliases: words,
    holder: id,
    office: word,
    from: when,
    to: when,
  })
  .readonly();

export const nonstateSchema = z
  .strictObject({ name: word, names: z.array(word).min(1).readonly() })
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
    /** Common given names: before one of `familyNames` they make a person. */
    commonGivenNames: words,
  })
  .readonly();

export const grammarSchema = z
  .strictObject({
    /** Offices before or after a person's name, lower case, longest phrases included. */
    titles: words,
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
    /** Words after "it" that make it a state that acts. */
    auxiliaries: words,
    /** Words after "it is" that make it a state: "it is ready". */
    readyWords: words,
    /** Prepositions: an actor after one is not what a later pronoun means. */
    prepositions: words,
  })
  .readonly();

export type Country = z.infer<typeof countrySchema>;
export type Group = z.infer<typeof groupSchema>;
export type Leader = z.infer<typeof leaderSchema>;
export type Nonstate = z.infer<typeof nonstateSchema>;
export type Traps = z.infer<typeof trapsSchema>;
export type Grammar = z.infer<typeof grammarSchema>;

const label = (value: unknown): string => {
  const { id, name } = (value ?? {}) as { id?: unknown; name?: unknown };
  return typeof id === "string" ? id : typeof name === "string" ? name : "(unnamed)";
};

const explain = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join(".") || "entry"}: ${issue.message}`).join("; ");

/**
 * Checks one list of knowledge.
 * @throws Error naming the file, the entry's number (from 1) and its id or name.
 */
export function checkList<T>(file: string, schema: z.ZodType<T>, data: unknown): readonly T[] {
  if (!Array.isArray(data)) throw new Error(`${file}: a list is expected`);
  return data.map((value, index) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new Error(`${file}, entry ${index + 1} ${label(value)}: ${explain(parsed.error)}`);
  });
}

/**
 * Checks that every holder an entry names exists.
 * @throws Error naming the file, the entry and the holder.
 */
export function checkHolders<T>(
  file: string,
  entries: readonly T[],
  named: (entry: T) => readonly string[],
  exists: (id: string) => boolean,
): readonly T[] {
  for (const [index, entry] of entries.entries()) {
    const stranger = named(entry).find((id) => !exists(id));
    if (stranger !== undefined)
      throw new Error(
        `${file}, entry ${index + 1} ${label(entry)}: ${stranger} is neither a country nor a group`,
      );
  }
  return entries;
}

/** Checks that no two entries have the same id. @throws Error naming the file and the id. */
export function checkUnique<T extends { readonly id: string }>(
  file: string,
  entries: readonly T[],
): readonly T[] {
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) throw new Error(`${file}: there are two entries of the id ${id}`);
    seen.add(id);
  }
  return entries;
}

/** Checks a file that holds one object. @throws Error naming the file and the field. */
export function checkOne<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${explain(parsed.error)}`);
}
