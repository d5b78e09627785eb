import type { Mention } from "@/lib/coding/actors/mention";
import { groupAround } from "./mention-group";
import { lemma, lower, type Reading } from "./reading";

/** Actors listed beside a plural that names none: "six countries (A, B and C)", "including A and B". */
export function listedAfter(reading: Reading, from: number): readonly Mention[] {
  for (let k = from; k < reading.tokens.length && k < from + 60; k++) {
    const word = lower(reading, k);
    if (word === ";") return [];
    if (
      word !== "(" &&
      word !== "including" &&
      word !== ":" &&
      lemma(reading, k) !== "include" &&
      !(word === "as" && lower(reading, k - 1) === "such")
    )
      continue;
    for (let m = k + 1; m < k + 4; m++) {
      const mention = reading.mentionAt[m];
      if (!mention) continue;
      const group = groupAround(reading, mention);
      if (group.length > 1 || word === "including") return group;
      break;
    }
  }
  return [];
}
