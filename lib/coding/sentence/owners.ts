import type { Mention } from "@/lib/coding/actors/mention";
import { groupAround } from "./mention-group";
import { lower, type Reading } from "./reading";
import { dependents } from "./tree";
import { ownerOf, whoIs } from "./who";

/** Whose a thing is: "French troops", "soldiers from Kenya", "its forces". */
export function ownersOf(reading: Reading, n: number): readonly Mention[] {
  const before = ownerOf(reading, n);
  if (before) return before.kind === "pronoun" || !before.place ? groupAround(reading, before) : [];
  for (const child of dependents(reading.tree, n, "nmod")) {
    const preposition = dependents(reading.tree, child, "case").map((k) => lower(reading, k))[0];
    if (preposition !== "from" && preposition !== "of" && preposition !== "by") continue;
    const who = whoIs(reading, child);
    if (who.kind === "actors") return who.mentions;
  }
  return [];
}

const BESIDE = /^(?:alongside|with)$/;

/** Who does it too: "alongside Norway", "together with Norway and Ireland". */
export function companionsOf(reading: Reading, head: number): readonly Mention[] {
  for (const child of dependents(reading.tree, head, "obl")) {
    const words = nounWords(reading, child);
    const joint = words.some(
      (word) => word === "alongside" || word === "together" || word === "along",
    );
    if (!joint || !words.some((word) => BESIDE.test(word))) continue;
    const who = whoIs(reading, child);
    if (who.kind === "actors") return who.mentions;
  }
  return [];
}

/** What stands before a noun: its prepositions and the adverb before them ("together with"). */
function nounWords(reading: Reading, n: number): string[] {
  const cases = dependents(reading.tree, n, "case", "advmod", "fixed");
  const first = Math.min(n, ...cases);
  return [...cases.map((k) => lower(reading, k)), lower(reading, first - 1)];
}

/** Actors of the "by …" phrase of a passive verb or of a noun. */
export function agentsOf(reading: Reading, head: number): readonly Mention[] {
  for (const child of dependents(reading.tree, head, "obl", "nmod")) {
    if (!dependents(reading.tree, child, "case").some((k) => lower(reading, k) === "by")) continue;
    const who = whoIs(reading, child);
    if (who.kind === "actors") return who.mentions;
  }
  return [];
}
