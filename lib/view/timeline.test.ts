import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dayAtShare,
  dayByKey,
  dayNumber,
  documentsBy,
  lastOf,
  monthFrom,
  shareOf,
  tickAfter,
  tickBefore,
  ticksOf,
} from "./timeline";

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dates = fc.array(fc.oneof(day, fc.constant(null)), { maxLength: 12 });
const ticks = fc
  .uniqueArray(day, { minLength: 2, maxLength: 12 })
  .map((days) => ticksOf(days.map((date) => ({ date }))));
const KEYS = [
  "ArrowRight",
  "ArrowUp",
  "ArrowLeft",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Home",
  "End",
] as const;

describe("laws", () => {
  test("the ticks are in order, without repeats, and count every dated document", () => {
    fc.assert(
      fc.property(dates, (given) => {
        const found = ticksOf(given.map((date) => ({ date })));
        const days = found.map((tick) => tick.day);
        expect(days).toEqual([...new Set(days)].sort());
        const dated = given.filter((date) => date !== null);
        expect(documentsBy(found, "9999-12-31")).toBe(dated.length);
      }),
    );
  });

  test("a tick's place on the line leads back to it", () => {
    fc.assert(
      fc.property(ticks, (given) => {
        for (const tick of given)
          expect(dayAtShare(shareOf(tick.day, given), given)).toBe(tick.day);
      }),
    );
  });

  test("walking right from the first tick visits every tick once, and left comes back", () => {
    fc.assert(
      fc.property(ticks, (given) => {
        const days = given.map((tick) => tick.day);
        const [first = ""] = days;
        expect(days.slice(1).reduce((walked) => tickAfter(walked, given), first)).toBe(days.at(-1));
        expect(days.slice(1).reduce((walked) => tickBefore(walked, given), lastOf(given))).toBe(
          first,
        );
      }),
    );
  });

  test("no key leads beyond the first or last tick", () => {
    fc.assert(
      fc.property(ticks, fc.nat(100), fc.constantFrom(...KEYS), (given, place, key) => {
        const from = given[place % given.length]?.day ?? "";
        const to = dayByKey(key, from, given) ?? "";
        expect(to >= (given[0]?.day ?? "") && to <= lastOf(given)).toBe(true);
      }),
    );
  });

  test("a month is 28 to 31 days, unless the line ends", () => {
    const wide = ticksOf([{ date: "1900-01-01" }, { date: "2150-01-01" }]);
    fc.assert(
      fc.property(day, fc.constantFrom(1, -1), (from, by) => {
        const days = (dayNumber(monthFrom(from, by, wide)) - dayNumber(from)) * by;
        expect(days).toBeGreaterThanOrEqual(28);
        expect(days).toBeLessThanOrEqual(31);
      }),
    );
  });
});

test("a date without a day counts from its start", () => {
  const found = ticksOf([{ date: "2026" }, { date: "2026-03" }, { date: null }]);
  expect(found.map((tick) => tick.day)).toEqual(["2026-01-01", "2026-03-01"]);
});

test("a month after 31 January is the last of February", () => {
  const wide = ticksOf([{ date: "2025-01-01" }, { date: "2026-12-31" }]);
  expect(monthFrom("2026-01-31", 1, wide)).toBe("2026-02-28");
  expect(monthFrom("2026-03-31", -1, wide)).toBe("2026-02-28");
});

test("days outside the line lie at its ends", () => {
  const line = ticksOf([{ date: "2026-01-01" }, { date: "2026-02-01" }]);
  expect(shareOf("2025-01-01", line)).toBe(0);
  expect(shareOf("2030-01-01", line)).toBe(1);
});
