import type { DocumentSummary } from "@/lib/corpus/snapshot";
import { compareText } from "@/lib/positions/order";

/** A day on which at least one document is dated. */
export interface Tick {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly documents: number;
}

/** The days of the dated documents, oldest first. */
export function ticksOf(documents: readonly Pick<DocumentSummary, "date">[]): readonly Tick[] {
  const counts = new Map<string, number>();
  for (const { date } of documents) {
    if (date === null) continue;
    const day = wholeDay(date);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts]
    .map(([day, count]) => ({ day, documents: count }))
    .sort((a, b) => compareText(a.day, b.day));
}

/** A date without a month or day counts from its start, as it does for `at`. */
const wholeDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** How many documents are dated on or before the day. */
export const documentsBy = (ticks: readonly Tick[], day: string): number =>
  ticks.reduce((sum, tick) => sum + (tick.day <= day ? tick.documents : 0), 0);

const MS_A_DAY = 86_400_000;
const LAST_OF_MONTH = 0;

/** Days since 1970: what a slider counts in. */
export const dayNumber = (day: string): number => Math.round(Date.parse(day) / MS_A_DAY);

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

const firstOf = (ticks: readonly Tick[]): string => ticks[0]?.day ?? "";
export const lastOf = (ticks: readonly Tick[]): string => ticks.at(-1)?.day ?? "";

/** Where the day lies between the first tick (0) and the last (1); days outside lie at the ends. */
export function shareOf(day: string, ticks: readonly Tick[]): number {
  const [first, last] = [dayNumber(firstOf(ticks)), dayNumber(lastOf(ticks))];
  if (!(last > first)) return 1;
  return Math.min(1, Math.max(0, (dayNumber(day) - first) / (last - first)));
}

/** The tick nearest to a share of the line; of two as near, the earlier. */
export function dayAtShare(share: number, ticks: readonly Tick[]): string {
  const away = (tick: Tick) => Math.abs(shareOf(tick.day, ticks) - share);
  return ticks.reduce((best, tick) => (away(tick) < away(best) ? tick : best), {
    day: firstOf(ticks),
    documents: 0,
  }).day;
}

/** The next document date after the day, or the day itself where there is none. */
export const tickAfter = (day: string, ticks: readonly Tick[]): string =>
  ticks.find((tick) => tick.day > day)?.day ?? day;

/** The document date before the day, or the day itself where there is none. */
export const tickBefore = (day: string, ticks: readonly Tick[]): string =>
  ticks.findLast((tick) => tick.day < day)?.day ?? day;

/** The same day of a month later or earlier, or the month's last day; never beyond the first or last tick. */
export function monthFrom(day: string, by: number, ticks: readonly Tick[]): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const length = new Date(Date.UTC(year, month + by, LAST_OF_MONTH)).getUTCDate();
  const moved = dayOf(new Date(Date.UTC(year, month - 1 + by, Math.min(date, length))));
  return moved < firstOf(ticks) ? firstOf(ticks) : moved > lastOf(ticks) ? lastOf(ticks) : moved;
}

/** What a key does to a day on the slider; null where the key is none of the slider's. */
export function dayByKey(key: string, day: string, ticks: readonly Tick[]): string | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return tickAfter(day, ticks);
    case "ArrowLeft":
    case "ArrowDown":
      return tickBefore(day, ticks);
    case "PageUp":
      return monthFrom(day, 1, ticks);
    case "PageDown":
      return monthFrom(day, -1, ticks);
    case "Home":
      return firstOf(ticks);
    case "End":
      return lastOf(ticks);
    default:
      return null;
  }
}
