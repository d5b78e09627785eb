import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanView } from "./arbitrary";
import { MIGRATIONS, type Migration, migrated } from "./migrations";
import { formatView } from "./url";

describe("the migrations there are", () => {
  test("stand in the order of their days, each a day of the calendar, with a reason", () => {
    const dates = MIGRATIONS.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    for (const { date, why } of MIGRATIONS) {
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      expect(why).not.toBe("");
    }
  });

  test("leave a link of today as it is, and a link that was once migrated", () => {
    fc.assert(
      fc.property(cleanView, fc.string({ maxLength: 60 }), (view, any) => {
        const today = new URLSearchParams(formatView(view));
        expect(migrated(new URLSearchParams(today)).toString()).toBe(today.toString());
        const once = migrated(new URLSearchParams(any));
        expect(migrated(new URLSearchParams(once)).toString()).toBe(once.toString());
      }),
    );
  });
});

describe("a link of an old grammar", () => {
  const renamed = (date: string, from: string, to: string): Migration => ({
    date,
    why: `${from} is called ${to}`,
    apply: (given) =>
      new URLSearchParams([...given].map(([name, value]) => [name === from ? to : name, value])),
  });
  const grammar = [
    renamed("2027-01-01", "land", "state"),
    renamed("2028-01-01", "state", "country"),
  ];

  test.each(["land=FRA", "state=FRA", "country=FRA"])(
    "%s is read in today's, whichever changes it was sent before",
    (link) => {
      expect(migrated(new URLSearchParams(link), grammar).toString()).toBe("country=FRA");
    },
  );

  test("keeps the parameters that no change is about, in their order", () => {
    const link = "type=troops&land=FRA&q=a+b&land=GBR";
    expect(migrated(new URLSearchParams(link), grammar).toString()).toBe(
      "type=troops&country=FRA&q=a+b&country=GBR",
    );
  });
});
