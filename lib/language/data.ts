import { z } from "zod";
import abbreviationsFile from "@/data/language/abbreviations.json";
import openersFile from "@/data/language/openers.json";
import tokensFile from "@/data/language/tokens.json";

const listOf = (pattern: RegExp, what: string) =>
  z
    .array(z.string().regex(pattern, what))
    .min(1)
    .refine((words) => new Set(words).size === words.length, "an entry stands there twice");

const abbreviation = listOf(/^\p{L}[\p{L}.]*\.$/u, "letters that end in a full stop");

/**
 * `title` stands before a name and `leading` ("e.g.") before what it speaks of: they never end a
 * sentence, nor does `number`, which stands before a number. `final` ("etc.") gives its stop to the
 * sentence it ends; `place` and `other` may end one and keep their stop.
 */
const abbreviationsSchema = z.strictObject({
  title: abbreviation,
  leading: abbreviation,
  number: abbreviation,
  final: abbreviation,
  place: abbreviation,
  other: abbreviation,
});

const smallWords = listOf(/^\p{Ll}+$/u, "small letters only");

/** Words that open a sentence after an abbreviation; `smallLetters` not in a text in capitals. */
export const openersSchema = z.strictObject({ always: smallWords, smallLetters: smallWords });

export const tokensSchema = z.strictObject({
  /** What keeps its hyphen: "pro-European". */
  prefixes: smallWords,
  /** What stands apart from the number it is written to: "5km". */
  units: listOf(/^[\p{L}.]+$/u, "letters and full stops"),
  /** Last parts of web addresses and file names. */
  webEndings: listOf(/^[a-z\d]+$/, "small letters and digits"),
  /** Two words written as one: how many letters the first has. */
  splits: z
    .record(z.string().regex(/^\p{Ll}{3,}$/u, "small letters only"), z.int().min(1))
    .refine((splits) => Object.entries(splits).every(([word, first]) => first < word.length), {
      message: "a first word is as long as the whole",
    }),
});

/** The data if it fits; throws an error that names the file, the list and the entry if it does not. */
export function checked<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => {
    const entry = path.reduce<unknown>(
      (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
      data,
    );
    const quoted = typeof entry === "string" ? ` "${entry}"` : "";
    return `${path.map(String).join(" ")}${quoted}: ${message}`;
  });
  throw new Error(`data/language/${file}: ${faults.join("; ")}`);
}

export const abbreviations = checked("abbreviations.json", abbreviationsSchema, abbreviationsFile);
export const openers = checked("openers.json", openersSchema, openersFile);
export const tokenWords = checked("tokens.json", tokensSchema, tokensFile);
