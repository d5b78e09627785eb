import type { Mention } from "@/lib/coding/actors/mention";
import type { ActFound, Reading } from "./reading";
import { headWithin, relation } from "./tree";

/** The act whose words hold the token as their syntactic head, the one that fits whoever stands between. */
export function actAt(
  reading: Reading,
  token: number,
  between: readonly Mention[],
): ActFound | null {
  const acts: ActFound[] = [];
  for (let first = token; first >= 0 && first > token - 6; first--)
    for (const act of reading.actsAt[first] ?? [])
      if (act.last >= token && bears(reading, act, token)) acts.push(act);
  // Longer phrases say more: "not decided" is another act than "decided"; "is prepared to" is an adjective.
  const passive = reading.tokens[token]?.form === "Part:Pass";
  const rank = ({ value, first, last }: ActFound): number =>
    last - first + (passive && value.pos === "adjective" ? 10 : 0);
  acts.sort((a, b) => rank(b) - rank(a));
  const stances = acts.filter((found) => found.value.kind !== "deed");
  const wanted = stances.find((found) =>
    between.length > 0 ? found.value.about !== "self" : found.value.about !== "other",
  );
  return wanted ?? stances[0] ?? acts[0] ?? null;
}

/** Whether a token is the head of an act, or a verb inside its words ("would like to see"). */
const bears = (reading: Reading, { first, last }: ActFound, token: number): boolean =>
  headWithin(reading.tree, first, last) === token ||
  (reading.tags[token] === "VERB" && relation(reading.tree, token) === "xcomp");

/** The longest act whose last word is token `last`. */
export const endingAt = (reading: Reading, last: number): ActFound | undefined =>
  (reading.actsTo[last] ?? []).find((act) => act.first < last && act.value.kind !== "deed");

/** "has not decided whether to send" says something of the deed; "will vote on whether to" does not. */
export const leavesOpen = ({ value }: ActFound): boolean =>
  value.about === "self" && value.level !== "committed";

/** The same of the act at a token. */
export const leavesOpenAt = (reading: Reading, above: number): boolean => {
  const act = actAt(reading, above, []);
  return act !== null && leavesOpen(act);
};
