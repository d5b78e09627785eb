import { type Predicate, predicateOf } from "./predicate";
import { lower, type Reading } from "./reading";
import { dependents, headOf, relation } from "./tree";
import { type Who, whoIs } from "./who";

export type Subject = Who;

const RELATIVE = /^(?:who|which|that|whom)$/;

/** Whether a token is a relative pronoun: it stands for the noun its clause hangs on. */
export const isRelative = (reading: Reading, k: number): boolean =>
  reading.mentionAt[k] === null &&
  (reading.tokens[k]?.form === "Rel" || RELATIVE.test(lower(reading, k))) &&
  reading.tags[k] !== "SCONJ";

/** Who does what a predicate says: its own subject, or the one it shares or is controlled by. */
export function subjectOf(reading: Reading, predicate: Predicate, depth = 0): Subject {
  const { tree } = reading;
  const { head } = predicate;
  const none: Subject = { kind: "other", from: predicate.start };
  if (depth > 8) return none;
  const own = dependents(tree, head, "nsubj", "csubj")[0];
  if (own !== undefined)
    return isRelative(reading, own) ? antecedent(reading, head) : whoIs(reading, own);
  const above = headOf(tree, head);
  if (above < 0) return none;
  const ofHead = () => subjectOf(reading, predicateOf(reading, above), depth + 1);
  switch (relation(tree, head)) {
    case "conj":
    case "xcomp":
    case "advcl":
      return ofHead();
    case "acl":
      // "forces operating in Chad"; "Kenya to send police", as headlines say.
      return predicate.passive || predicate.form === "participle" ? none : whoIs(reading, above);
    case "parataxis":
    case "ccomp":
      return predicate.form === "ing" || predicate.form === "to" ? ofHead() : none;
    default:
      return none;
  }
}

/** Who the noun is that a relative clause hangs on. */
function antecedent(reading: Reading, head: number): Subject {
  const above = headOf(reading.tree, head);
  if (above < 0) return { kind: "other", from: head };
  if (relation(reading.tree, head) === "conj") return antecedent(reading, above);
  return whoIs(reading, above);
}
