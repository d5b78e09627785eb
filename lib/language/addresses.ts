import { matchEnd } from "./characters";
import { tokenWords } from "./data";

/** All repetitions are bounded: a text of stops and hyphens is read in linear time. */
const LABEL = "[\\p{L}\\p{N}_%+-]{1,64}";
const REST = '[^\\s<>"“”]{0,2000}';
const MAIL = `${LABEL}(?:\\.{1,3}${LABEL}){0,8}(?:\\.{3})?@${LABEL}(?:\\.${LABEL}){0,8}`;
const SITE = `(?:www\\.[^\\s<>"“”]{1,2000}|${LABEL}(?:\\.${LABEL}){0,8}\\.(?:${tokenWords.webEndings.join("|")})(?![\\p{L}\\p{N}])(?:/${REST})?)`;
const ADDRESS = new RegExp(`${MAIL}|${SITE}`, "iuy");
const URL = new RegExp(`(?:https?|ftp)://${REST}`, "iuy");
/** Marks that end the sentence or bracket an address stands in, not the address. */
const TRAILING = new Set(".,;:!?'’”)]}");

/** The end of the e-mail address, web address or file name that begins at `at`; 0 where none does. */
export const addressEnd = (text: string, at: number): number => endOf(ADDRESS, text, at);

/** The end of the URL, scheme included, that begins at `at`; 0 where none does. */
export const urlEnd = (text: string, at: number): number => endOf(URL, text, at);

function endOf(pattern: RegExp, text: string, at: number): number {
  const end = matchEnd(pattern, text, at);
  let to = end;
  while (to > at && TRAILING.has(text.charAt(to - 1))) to--;
  // A bracket that the address itself opened is its own: ".../Georgia_(country)".
  return to < end && text[to] === ")" && text.slice(at, to).includes("(") ? to + 1 : to;
}
