import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaders } from "./registry";
import { holderAt, servedFor, termAt, whenOf } from "./terms";
import { brief } from "./testing/read";

const day = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("terms of office", () => {
  it("hold at the day they begin and at none a year after they end", () => {
    for (const leader of leaders())
      for (const { from, to, holder } of leader.terms) {
        if (from !== null) expect(termAt(leader, whenOf(from)), leader.name).not.toBeNull();
        if (to === null || to.length < 10) continue;
        const later = `${Number(to.slice(0, 4)) + 1}${to.slice(4)}`;
        const term = termAt(leader, whenOf(later));
        expect(term?.to === to && term.holder === holder, leader.name).toBe(false);
      }
  });

  it("give a holder the leader has served, whatever the day", () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaders()), fc.option(day), (leader, date) => {
        const holder = holderAt(leader, whenOf(date));
        expect(holder !== null && servedFor(leader, holder)).toBe(true);
        const term = termAt(leader, whenOf(date));
        if (term !== null) expect(term.holder).toBe(holder);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the document's date", () => {
  it.each([
    ["2003-03-18", "Blair said the army was ready.", ["Blair=GBR"]],
    ["2019-05-01", "Blair said the army was ready.", ["Blair=-"]],
    [null, "Blair said the army was ready.", ["Blair=GBR"]],
    ["2019-05-01", "In 2003 Blair sent an army.", ["Blair=GBR"]],
    ["2019-05-01", "Prime Minister Tony Blair sent an army.", ["Prime Minister Tony Blair=GBR"]],
    ["1995-01-01", "Clinton agreed.", ["Clinton=USA"]],
    ["2010-01-01", "Clinton agreed.", ["Clinton=USA"]],
    ["2016-08-01", "Clinton agreed.", ["Clinton=-"]],
    ["2024-12-10", "Trump promised a truce.", ["Trump=-"]],
    ["2025-02-10", "Biden promised aid in December.", ["Biden=USA"]],
    ["2025-09-10", "Biden promised aid.", ["Biden=-"]],
    ["2022-03-01", "Netanyahu objected.", ["Netanyahu=-"]],
    ["2015-03-01", "Netanyahu objected.", ["Netanyahu=ISR"]],
    ["1988-01-01", "Gorbachev objected.", ["Gorbachev=RUS"]],
    ["2014-01-01", "Gorbachev objected.", ["Gorbachev=-"]],
  ])("in %s decides for whom a leader speaks: %s", (date, text, expected) => {
    expect(brief(text, date)).toEqual(expected);
  });

  it.each([
    ["2015-01-01", "Rutte objected.", ["Rutte=NLD"]],
    ["2025-03-01", "Rutte objected.", ["Rutte=NATO"]],
    ["2011-01-01", "Stoltenberg agreed.", ["Stoltenberg=NOR"]],
    ["2016-01-01", "Tusk agreed.", ["Tusk=EU"]],
    ["2000-01-01", "Guterres agreed.", ["Guterres=PRT"]],
    [
      "2025-03-01",
      "Dutch Prime Minister Mark Rutte objected. Rutte left.",
      ["Dutch Prime Minister Mark Rutte=NLD", "Rutte=NLD"],
    ],
  ])("in %s decides which office is meant: %s", (date, text, expected) => {
    expect(brief(text, date)).toEqual(expected);
  });

  it.each([
    [
      "1999-04-01",
      "Yugoslavia refused; Yugoslav troops stayed.",
      ["Yugoslavia=SRB", "Yugoslav=SRB"],
    ],
    ["1985-04-01", "Yugoslavia refused.", ["Yugoslavia=-"]],
  ])("in %s decides whether a state that is gone has a successor: %s", (date, text, expected) => {
    expect(brief(text, date)).toEqual(expected);
  });

  it.each([
    ["2003-02-01", "Secretary Powell agreed.", ["Secretary Powell=USA"]],
    ["2003-02-01", "Foreign Secretary Straw agreed.", ["Foreign Secretary Straw=GBR"]],
    ["2017-02-01", "Prime Minister May agreed.", ["Prime Minister May=GBR"]],
    ["2023-02-01", "MINISTER LAVROV: We refuse.", ["MINISTER LAVROV=RUS"]],
    ["2003-02-01", "President Carter agreed.", []],
  ])("in %s finds who held an office: %s", (date, text, expected) => {
    expect(brief(text, date)).toEqual(expected);
  });
});
