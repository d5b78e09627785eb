const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.?";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR = "(?:19|20)\\d\\d";
const DATE = `,?\\s(?:\\p{L}+day,?\\s)?(?:${DAY}\\s${MONTH}(?:,?\\s${YEAR})?|${MONTH}\\s${DAY}(?:,?\\s${YEAR})?|${YEAR}-\\d\\d-\\d\\d)`;
const AGENCY = "\\s\\([\\p{L}&./ -]{2,40}\\)";
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]{2,}(?:[\\s/]\\p{Lu}[\\p{Lu}.'’-]*){0,3}";
const NAME = "\\p{Lu}[\\p{L}.'’-]+(?:[\\s/]\\p{Lu}[\\p{L}.'’-]*){0,3}";
const DASH = "(?:\\s(?:[-–—]|--)(?=\\s)|—(?=\\S))";
/** What follows a dateline with neither date nor agency begins like a sentence, not in capitals throughout. */
const SENTENCE = "(?=\\s*[\"'“‘]?(?:\\p{Lu}\\p{Ll}|\\p{Lu}\\s\\p{Ll}))";

const CERTAIN = new RegExp(
  `^${NAME}(?:,\\s${NAME})?(?:${DATE}(?:${AGENCY})?|${AGENCY})${DASH}`,
  "u",
);
const WITH_COUNTRY = new RegExp(`^${CAPITALS},\\s${NAME}${DASH}${SENTENCE}`, "u");
const BARE = new RegExp(`^${CAPITALS}${DASH}${SENTENCE}`, "u");
/** Two lines that begin "FRANCE — Ships." are a list of who does what, no datelines. */
const LISTED = new RegExp(`^${CAPITALS}(?:,\\s${NAME})?${DASH}`, "gmu");

/**
 * How many characters of a paragraph its dateline takes, dash included: "NAIROBI, 12 Jan 2026 (Reuters) -".
 * 0 where it has none. `whole` is the text of the file.
 */
export function datelineLength(paragraph: string, whole: string): number {
  const found = CERTAIN.exec(paragraph);
  if (found) return found[0].length;
  const place = WITH_COUNTRY.exec(paragraph) ?? BARE.exec(paragraph);
  if (!place || (whole.match(LISTED)?.length ?? 0) > 1) return 0;
  return place[0].length;
}

const BYLINE = new RegExp(
  `^(?:By|BY)\\s(?!\\p{L}+day\\b|${MONTH}(?:\\s|$))${NAME}(?:(?:,|\\sand|\\s&|\\sin)\\s${NAME}){0,4}$`,
  "u",
);

/** Whether a line within a paragraph names who wrote it; the next line must begin anew. */
export const isBylineAbove = (line: string, next: string): boolean =>
  line.length <= 80 && BYLINE.test(line) && /^["'“‘]?\p{Lu}/u.test(next);
