/** Control characters and line ends; a value with them is not what a person typed. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text that survives a URL: lone surrogates become U+FFFD, control characters a space. */
export const wellFormed = (text: string): string =>
  text.replace(LONE_SURROGATE, "\uFFFD").replace(CONTROL, " ");

/** The first `limit` code units, without half a surrogate pair at the end. */
export const cut = (text: string, limit: number): string =>
  text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "");

/** For searching: no case, no accents, single spaces. */
export const fold = (text: string): string =>
  NOT_PLAIN.test(text) ? foldAny(text) : text.toLowerCase().replace(/\s+/g, " ").trim();

/** Most text is ASCII, and then most of the work is none. */
const NOT_PLAIN = /[^\s!-~]/;

const foldAny = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\u03C2/g, "\u03C3")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/g, " ")
    .trim();

/** "1 claim", "2 claims". */
export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
