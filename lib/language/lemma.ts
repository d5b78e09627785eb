import irregular from "@/data/language/irregular.json";
import verbs from "@/data/language/verbs.json";
import type { UniversalTag, WordForm } from "./sentence";

const NOUNS: ReadonlyMap<string, string> = new Map(Object.entries(irregular.nouns));
const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(Object.entries(irregular.verbs));
const OTHERS: ReadonlyMap<string, string> = new Map(Object.entries(irregular.others));
const VERBS: ReadonlySet<string> = new Set(verbs);

/** Whether the dictionary form is one of the common English verbs. */
export const isVerb = (lemma: string): boolean => VERBS.has(lemma);

/**
 * The dictionary form of a word that was tagged so, in lower case: `deployed` → `deploy`, `allies` →
 * `ally`; `left` is `leave` as a verb and `left` as an adjective, but `armed`
 * is `arm` as either. A
 * proper name keeps its s unless it is a plural: `Texas`, but `Iraqis` → `iraqi`.
 */
export function lemmaOf(word: string, tag: UniversalTag, form: WordForm | null): string {
  const lower = word.toLowerCase().replaceAll("’", "'");
  switch (tag) {
    case "VERB":
    case "AUX":
      return IRREGULAR_VERBS.get(lower) ?? (isPlain(lower) ? verbOf(lower) : lower);
    case "NOUN":
      return NOUNS.get(lower) ?? singular(lower, form);
    case "PROPN":
      return NOUNS.get(lower) ?? (form === "Plur" ? singular(lower, form) : lower);
    case "ADJ": {
      // Taggers take participles for adjectives more than for anything else.
      const verb = lower.endsWith("ed") && isPlain(lower) ? participle(lower) : null;
      return verb !== null && VERBS.has(verb) ? verb : lower;
    }
    default:
      return OTHERS.get(lower) ?? lower;
  }
}

/** Whether a word has an ending to take off: letters, not few. */
const isPlain = (word: string): boolean => word.length > 3 && /^\p{L}+$/u.test(word);

/** A word in -is is a plural only where it was tagged so: `crisis`, but `Iraqis`. */
const singular = (word: string, form: WordForm | null): string => {
  if (!isPlain(word)) return word;
  if (form === "Plur" && /[^sx]is$/.test(word)) return word.slice(0, -1);
  return plural(word) ?? word;
};

const verbOf = (word: string): string =>
  VERBS.has(word) ? word : (participle(word) ?? plural(word) ?? word);

function participle(word: string): string | null {
  const stem =
    word.endsWith("ied") && word.length > 5 ? null : /^(.{2,})(?:ed|ing)$/.exec(word)?.[1];
  if (stem === null) return `${word.slice(0, -3)}y`;
  if (stem === undefined) return null;
  const last = stem.at(-1) ?? "";
  const undoubled = last === stem.at(-2) && !"lsz".includes(last) ? stem.slice(0, -1) : null;
  for (const candidate of [stem, `${stem}e`, undoubled, stem.slice(0, -1)])
    if (candidate !== null && VERBS.has(candidate)) return candidate;
  if (!/[aeiouy]/.test(stem)) return null;
  if (undoubled !== null) return undoubled;
  return /(?:[^aeiou][aou]t|[^aeiou][aiou][dsznkgcv]|[^aeiou][aiu]r|[aeiou]at|[cgsvuz]|iz|is)$/.test(
    stem,
  ) && !/(?:ss|x|w)$/.test(stem)
    ? `${stem}e`
    : stem;
}

function plural(word: string): string | null {
  if (!word.endsWith("s") || /(?:ss|us|is|ous)$/.test(word)) return null;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
