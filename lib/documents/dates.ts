const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH =
  "(january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)";
const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "((?:19|20)\\d\\d)";

const FORMS: readonly {
  readonly pattern: RegExp;
  readonly order: readonly [
    "year" | "month" | "day",
    "year" | "month" | "day",
    "year" | "month" | "day",
  ];
}[] = [
  { pattern: new RegExp(`${YEAR}-(\\d\\d)-(\\d\\d)`, "i"), order: ["year", "month", "day"] },
  {
    pattern: new RegExp(`${WEEKDAY}${MONTH}\\s+(?:\\d{1,2}\\s?[-–]\\s?)?${DAY},?\\s+${YEAR}`, "i"),
    order: ["month", "day", "year"],
  },
  {
    pattern: new RegExp(`${WEEKDAY}(?:\\d{1,2}\\s?[-–]\\s?)?${DAY}\\s+${MONTH},?\\s+${YEAR}`, "i"),
    order: ["day", "month", "year"],
  },
];

const monthNumber = (word: string): number =>
  /^\d+$/.test(word)
    ? Number(word)
    : MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1;

const SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/i;

/** The number of a month's name or its usual abbreviation, 1 to 12; null for any other word. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  return MONTHS.includes(lower) || SHORT.test(lower) ? monthNumber(lower) : null;
}

const two = (n: number): string => String(n).padStart(2, "0");

export interface FoundDate {
  /** ISO 8601. */
  readonly date: string;
  readonly index: number;
  readonly length: number;
}

/** The first full date (day, month and year) written in `text`; of a range of days, the last. */
export function findDate(text: string): FoundDate | null {
  let first: FoundDate | null = null;
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const part = (name: "year" | "month" | "day"): string => match[order.indexOf(name) + 1] ?? "";
    const month = monthNumber(part("month"));
    const day = Number(part("day"));
    if (month < 1 || month > 12 || day < 1 || day > 31) continue;
    if (first && first.index <= match.index) continue;
    first = {
      date: `${part("year")}-${two(month)}-${two(day)}`,
      index: match.index,
      length: match[0].length,
    };
  }
  return first;
}

/** The date of a line that holds nothing else but, at most, a place or "Published on". */
export function dateOfLine(line: string): string | null {
  const found = findDate(line);
  if (!found) return null;
  const rest = line.slice(0, found.index) + line.slice(found.index + found.length);
  const bare = rest.replace(/\b(?:published|updated|posted|issued|released|date|on|at|by)\b/gi, "");
  const words = bare.match(/[\p{L}]+/gu) ?? [];
  const clock = bare.replace(/\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:GMT|UTC|[CE][ES]?T)?/i, "");
  return words.length <= 4 && !/[.!?]\s+\p{L}/u.test(clock) && line.length <= 80
    ? found.date
    : null;
}
