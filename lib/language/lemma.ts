import irregular from "@/data/language/irregular.json";
import verbs from "@/data/language/verbs.json";

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...Object.entries(irregular.nouns),
  ...Object.entries(irregular.verbs),
]);
const VERBS: ReadonlySet<string> = new Set(verbs);

/** Whether the dictionary form is one of the common English verbs. */
export const isVerb = (lemma: string): boolean => VERBS.has(lemma);

/** The dictionary form of a word, in lower case: `deployed` → `deploy`, `allies` → `ally`. */
export function lemmaOf(word: string): string {
  const lower = word.toLowerCase().replaceAll("’", "'");
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return known;
  if (lower.length < 4 || !/^\p{L}+$/u.test(lower)) return lower;
  if (VERBS.has(lower)) return lower;
  return participle(lower) ?? plural(lower) ?? lower;
}

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
  return /(?:[^aeiou][aiou][tdsznkgcv]|[aeiou]at|[cgsvuz]|iz|is)$/.test(stem) &&
    !/(?:ss|x|w)$/.test(stem)
    ? `${stem}e`
    : stem;
}

function plural(word: string): string | null {
  if (!word.endsWith("s") || /(?:ss|us|is|ous)$/.test(word)) return null;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
