import { expect, test } from "vitest";
import rows from "@/data/frames/conditions.json";
import { kindsAfter, LEADS } from "./condition-rules";

const leads = rows.leads.map(({ id }) => id);

test("every kind of condition follows leads that there are", () => {
  for (const kind of rows.kinds) for (const lead of kind.leads) expect(leads).toContain(lead);
});

test("every lead opens some kind of condition, found by its first word", () => {
  for (const row of rows.leads)
    for (const words of row.words) {
      const entries = LEADS.get(words.split(" ")[0] ?? "") ?? [];
      const found = entries.find(({ value }) => value.id === row.id);
      expect(found, `${row.id}: ${words}`).toBeDefined();
      if (found) expect(kindsAfter(found.value).length).toBeGreaterThan(0);
    }
});

test("a word that opens anything else at last is the last of its lead's kinds", () => {
  for (const { id } of rows.leads) {
    const kinds = rows.kinds.filter((kind) => kind.leads.includes(id));
    const open = kinds.findIndex((kind) => kind.within.includes("*"));
    if (open >= 0) expect(open).toBe(kinds.length - 1);
  }
});
