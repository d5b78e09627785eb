import { sideOf } from "@/lib/codebook";
import { ORGANS } from "@/lib/coding/frames/lexicon";
import { actAt } from "./governor";
import { groupAround } from "./mention-group";
import { isQuote, type Predicate, predicateOf } from "./predicate";
import { lemma, lower, type Reading } from "./reading";
import { ancestors, dependents, headOf, relation, subjectsOf } from "./tree";
import { isOrgan, type Who, whoIs } from "./who";

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
  const own = nearestSubject(reading, head);
  if (own !== undefined) {
    if (isRelative(reading, own)) return antecedent(reading, head);
    const speaker = lower(reading, own) === "it" ? saidByItself(reading, head, depth) : null;
    if (speaker) return speaker;
    // "Belgium, whose advisers taught": the advisers are Belgium's.
    if (isWhose(reading, own)) return antecedent(reading, head);
    const who = whoIs(reading, own);
    return who.kind === "other" ? (hostOf(reading, head, own) ?? who) : who;
  }
  const listed = predicate.form === "finite" ? rightBefore(reading, predicate) : null;
  if (listed) return listed;
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
      return predicate.passive || predicate.form === "participle"
        ? none
        : bearerOf(reading, above, depth);
    case "parataxis":
    case "ccomp":
      return predicate.form === "ing" || predicate.form === "to" ? ofHead() : none;
    default:
      return opensEntry(reading, predicate)
        ? { kind: "speaker", at: head, from: predicate.start }
        : none;
  }
}

/**
 * Who a noun with a clause of its own stands for: itself, whoever it is said of ("were the first to
 * send"), or whose text it is ("adopted a resolution imposing an embargo").
 */
function bearerOf(reading: Reading, noun: number, depth: number): Subject {
  const { tree } = reading;
  const own = whoIs(reading, noun);
  if (own.kind === "actors" || depth > 6) return own;
  if (subjectsOf(tree, noun).length > 0)
    return subjectOf(reading, predicateOf(reading, noun), depth + 1);
  const above = headOf(tree, noun);
  const name = relation(tree, noun);
  if (above >= 0 && name === "appos") return whoIs(reading, above);
  if (above < 0 || (name !== "obj" && name !== "xcomp" && name !== "obl")) return own;
  // "vetoed a resolution demanding a truce": not what the text says.
  const against = actAt(reading, above, [])?.value.level;
  return reading.tags[above] === "VERB" && (against === undefined || sideOf(against) === "for")
    ? subjectOf(reading, predicateOf(reading, above), depth + 1)
    : own;
}

/** "(a) Reject any use of force": an entry of a statement continues its "We". */
const opensEntry = (reading: Reading, { head, form }: Predicate): boolean =>
  form === "base" && head <= 5 && !reading.tokens.some(({ text }) => isQuote(text) || text === "!");

/** "Zagreb has told the council that it will …": who says it, not whoever is named last. */
function saidByItself(reading: Reading, head: number, depth: number): Subject | null {
  const { tree } = reading;
  const clause = relation(tree, head) === "conj" ? headOf(tree, head) : head;
  if (relation(tree, clause) !== "ccomp") return null;
  const who = subjectOf(reading, predicateOf(reading, headOf(tree, clause)), depth + 1);
  return who.kind === "actors" && who.mentions.length === 1 ? who : null;
}

/** Of two, the one right before the verb: the other belongs to a clause that the tree took apart. */
function nearestSubject(reading: Reading, head: number): number | undefined {
  const subjects = subjectsOf(reading.tree, head);
  // "Japan is to send ships": the outer subject is the only one.
  const outer = dependents(reading.tree, head, "nsubj")[0];
  return subjects.findLast((k) => k < head) ?? subjects[0] ?? outer;
}

const isWhose = (reading: Reading, noun: number): boolean =>
  isOrgan(reading, noun) &&
  dependents(reading.tree, noun, "nmod", "det").some((k) => lower(reading, k) === "whose");

/** A long list that the tree has hung elsewhere: "Among others, A, B and C have sent …". */
function rightBefore(reading: Reading, { start }: Predicate): Subject | null {
  const mention = reading.mentionAt[start - 1];
  if (!mention || mention.kind === "adjective" || mention.place) return null;
  const group = groupAround(reading, mention);
  const first = group[0] ?? mention;
  if (reading.tags[first.firstToken - 1] === "ADP") return null;
  return { kind: "actors", mentions: group, from: first.firstToken };
}

/** "In Gambia, parliament has yet to vote": an organ with no owner is the country's it opens with. */
function hostOf(reading: Reading, head: number, subject: number): Subject | null {
  if (!ORGANS.has(lemma(reading, subject))) return null;
  const places = [head, ...ancestors(reading.tree, head)].flatMap((k) =>
    dependents(reading.tree, k, "obl"),
  );
  for (const k of places) {
    const mention = reading.mentionAt[k];
    const led = dependents(reading.tree, k, "case").some((c) => lower(reading, c) === "in");
    if (k < subject && led && mention && (mention.kind === "country" || mention.kind === "capital"))
      return { kind: "actors", mentions: [mention], from: mention.firstToken };
  }
  return null;
}

/** Who the noun is that a relative clause hangs on. */
function antecedent(reading: Reading, head: number): Subject {
  const above = headOf(reading.tree, head);
  if (above < 0) return { kind: "other", from: head };
  if (relation(reading.tree, head) === "conj") return antecedent(reading, above);
  return whoIs(reading, above);
}
