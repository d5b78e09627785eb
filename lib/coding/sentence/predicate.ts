import { NEGATORS, POSSIBLE, WISHED } from "@/lib/coding/frames/lexicon";
import { lower, type Reading } from "./reading";
import { dependents, headOf, relation, subjectsOf } from "./tree";

type PredicateForm = "to" | "ing" | "base" | "finite" | "participle";
/** `able`: "can", "could"; `possible`: "may", "might". Negated the first refuses, the second doubts. */
type Modality = "settled" | "able" | "possible" | "wished";

/** A verb, or what a copula links, with its auxiliaries and negation: "has also repeatedly not been sent". */
export interface Predicate {
  readonly head: number;
  /** The first token of the head and its auxiliaries. */
  readonly start: number;
  readonly form: PredicateForm;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modality: Modality;
  readonly by: "itself" | "conjunction";
}

const QUOTE = /^["'“”‘’«»]$/;
export const isQuote = (word: string): boolean => QUOTE.test(word);

/** What token `head` predicates, with what it shares with the verb it is joined to. */
export function predicateOf(reading: Reading, head: number, depth = 0): Predicate {
  const own = ownPredicate(reading, head);
  const { tree } = reading;
  if (relation(tree, head) !== "conj" || depth > 6) return own;
  const bare = own.form === "base" || own.form === "participle" || own.form === "ing";
  if (!bare || hasAuxiliary(reading, head) || subjectsOf(tree, head).length > 0) return own;
  const first = predicateOf(reading, headOf(tree, head), depth + 1);
  // "insisted on talks and sent troops": a past tense that looks like a participle.
  if (own.form === "participle" && first.form === "finite" && !hasAuxiliary(reading, first.head))
    return { ...own, form: "finite" };
  const sharesForm =
    own.form === first.form || hasAuxiliary(reading, first.head) || first.form === "to";
  if (!sharesForm) return own;
  const turned = dependents(tree, head, "cc").some((k) => lower(reading, k) === "but");
  return {
    ...own,
    form: first.form,
    passive: own.form === "participle" ? first.passive : false,
    negated: own.negated || (first.negated && !turned),
    modality: first.modality,
    by: "conjunction",
  };
}

function hasAuxiliary(reading: Reading, head: number): boolean {
  return dependents(reading.tree, head, "aux", "cop").length > 0;
}

function ownPredicate(reading: Reading, head: number): Predicate {
  const { tree } = reading;
  let start = head;
  let passive = subjectsOf(tree, head).some((k) => tree.deprels[k] === "nsubj:pass");
  let modality: Modality = "settled";
  let negated = deniedSubject(reading, head);
  let form = ownForm(reading, head);
  for (const child of tree.children[head] ?? []) {
    const word = lower(reading, child);
    switch (relation(tree, child)) {
      case "aux":
        if (tree.deprels[child] === "aux:pass") passive = true;
        if (POSSIBLE.has(word)) modality = /^(?:can|could|ca)$/.test(word) ? "able" : "possible";
        if (WISHED.has(word)) modality = "wished";
        form = form === "to" ? form : "finite";
        break;
      case "cop":
        if (form !== "to")
          form =
            reading.tokens[child]?.form === "Inf"
              ? "base"
              : reading.tokens[child]?.form === "Ger" || reading.tokens[child]?.form === "Part:Pres"
                ? "ing"
                : "finite";
        break;
      case "mark":
        if (word !== "to") continue;
        form = "to";
        break;
      case "advmod":
      case "cc":
      case "det":
        if (child > head || !denies(reading, child)) continue;
        negated = true;
        break;
      default:
        continue;
    }
    start = Math.min(start, child);
  }
  return { head, start, form, passive, negated, modality, by: "itself" };
}

/** "not", "never", "no longer", "neither … nor". */
function denies(reading: Reading, k: number): boolean {
  const word = lower(reading, k);
  if (word === "without") return false;
  if (NEGATORS.has(word)) return true;
  return (reading.tree.children[k] ?? []).some((child) => lower(reading, child) === "no");
}

function ownForm(reading: Reading, head: number): PredicateForm {
  const token = reading.tokens[head];
  switch (token?.form) {
    case "Part:Pres":
    case "Ger":
      return "ing";
    case "Part:Past":
    case "Part:Pass":
      return isReduced(reading, head) ? "participle" : "finite";
    case "Inf":
    case "Imp":
      return "base";
    default:
      return "finite";
  }
}

/** "a mission led by Kenya": a participle with no subject of its own, under the noun it is said of. */
function isReduced(reading: Reading, head: number): boolean {
  const { tree } = reading;
  if (subjectsOf(tree, head).length > 0) return false;
  const name = relation(tree, head);
  return name !== "root" && name !== "ccomp" && name !== "parataxis";
}

/** "No country will …", "None of them sent …", "neither side …". */
function deniedSubject(reading: Reading, head: number): boolean {
  const { tree } = reading;
  return subjectsOf(tree, head).some(
    (subject) =>
      NEGATORS.has(lower(reading, subject)) ||
      dependents(tree, subject, "det", "cc", "advmod").some((k) => NEGATORS.has(lower(reading, k))),
  );
}
