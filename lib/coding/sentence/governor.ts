import { sideOf } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { ADJUNCT, HYPOTHETICAL, SPEECH } from "@/lib/coding/frames/lexicon";
import { type Predicate, predicateOf } from "./predicate";
import { type ActFound, lemma, lower, type Reading } from "./reading";
import { dependents, headOf, headWithin, relation, subjectsOf } from "./tree";
import { whoIs } from "./who";

/** What a predicate hangs on: nothing that changes it, an act, or words that make it no statement. */
export type Governor =
  | { readonly kind: "none" }
  /** `between`: who stands between as the predicate's own subject. */
  | { readonly kind: "act"; readonly act: ActFound; readonly between: readonly Mention[] }
  /** "whether it will send them has not been decided" */
  | { readonly kind: "undecided"; readonly by: number }
  | { readonly kind: "blocked"; readonly by: number };

const NONE: Governor = { kind: "none" };

/** Clause openers that only set a time: what follows is no news, but may be a fact. */
const TEMPORAL = /^(?:when|once|after|before|as soon as|until|till|by the time)$/;

/** "agreed to send", "wary of contributing", "demands that Kyiv give up". */
export function governorOf(reading: Reading, predicate: Predicate, depth = 0): Governor {
  const { tree } = reading;
  const { head } = predicate;
  const above = headOf(tree, head);
  if (above < 0 || depth > 8) return NONE;
  const blocked: Governor = { kind: "blocked", by: above };
  const opener = dependents(tree, head, "mark").find((k) => lower(reading, k) !== "to");
  const mark = opener === undefined ? undefined : lower(reading, opener);
  // "policies against sending", "opposition to sending": the preposition is part of the act.
  const ending = opener === undefined ? undefined : endingAt(reading, opener);
  if (ending) return { kind: "act", act: ending, between: ownSubject(reading, head) };
  const name = relation(tree, head);
  const asks = dependents(tree, head, "mark").some((k) => lower(reading, k) === "whether");
  if (asks && name !== "conj") return askedBy(reading, head, above);
  const open = name === "ccomp" && mark === "if" && leavesOpenAt(reading, above);
  if (mark !== undefined && HYPOTHETICAL.has(mark) && !open) return blocked;
  switch (name) {
    case "conj": {
      const first = predicateOf(reading, above);
      const shares =
        predicate.by === "conjunction" ||
        (subjectsOf(tree, head).length === 0 && first.form === predicate.form);
      return shares ? governorOf(reading, first, depth + 1) : joinedGovernor(reading, first, depth);
    }
    case "xcomp":
    case "ccomp":
    case "csubj":
      return complementOf(reading, predicate, above, mark);
    case "acl": {
      // "the demand that Chad leave" is what is demanded; "the troops that left" is no such thing.
      const complement = opener !== undefined && ownSubject(reading, head).length > 0;
      if (tree.deprels[head] === "acl:relcl" && !complement) return NONE;
      // "said on the radio that it would": the clause is what was said.
      if (complement && SPEECH.has(lemma(reading, headOf(tree, above)))) return NONE;
      if (predicate.form !== "to" && predicate.form !== "ing" && mark === undefined) return NONE;
      // "with France providing the troops"
      if (predicate.form === "ing" && subjectsOf(tree, head).length > 0) return NONE;
      const act = actAt(reading, above, []);
      if (act) return { kind: "act", act, between: ownSubject(reading, head) };
      if (predicate.form === "ing" && mark === undefined) return NONE;
      if (isOrdinal(reading, above)) return NONE;
      // "set up a mission to train recruits": who sets it up trains them.
      const maker = predicate.form === "to" ? makerOf(reading, above) : null;
      if (maker) return { kind: "act", act: maker, between: [] };
      // "Kenya to send police", as headlines say, unless the noun is no actor.
      return whoIs(reading, above).kind === "actors" && headOf(tree, above) < 0 ? NONE : blocked;
    }
    case "advcl":
      return adverbial(reading, predicate, above, mark);
    case "parataxis":
    case "obj":
    case "obl":
    case "nmod": {
      if (predicate.form === "finite" || predicate.form === "participle") return NONE;
      const act = actAt(reading, above, []);
      return act ? { kind: "act", act, between: [] } : predicate.form === "ing" ? NONE : blocked;
    }
    default:
      return NONE;
  }
}

/** "has not decided whether to send" says something of the deed; "will vote on whether to" does not. */
function askedBy(reading: Reading, head: number, above: number): Governor {
  const act = actAt(reading, above, []);
  if (act && leavesOpen(act)) return { kind: "act", act, between: ownSubject(reading, head) };
  const decides = act?.value.kind === "stance" && act.value.about === "self";
  return decides && predicateOf(reading, above).negated
    ? { kind: "undecided", by: above }
    : { kind: "blocked", by: above };
}

/** The deed that a thing is the object of, where the thing is there to do something. */
function makerOf(reading: Reading, thing: number): ActFound | null {
  const { tree } = reading;
  const verb = headOf(tree, thing);
  if (verb < 0 || !reading.topicAt[thing] || relation(tree, thing) !== "obj") return null;
  const act = actAt(reading, verb, []);
  const level = act?.value.level ?? "committed";
  return act?.value.kind === "deed" && sideOf(level) === "for" ? act : null;
}

/** "were the first to send", "the only states to recognise it": they did it. */
const isOrdinal = (reading: Reading, k: number): boolean =>
  [k, ...dependents(reading.tree, k, "amod", "advmod", "det", "case")].some((at) =>
    /^(?:first|last|only|sole|second|latest|next|among)$/.test(lower(reading, at)),
  );

/** A joined clause with a subject of its own may still be part of what is demanded: "that X stop and Y leave". */
const joinedGovernor = (reading: Reading, first: Predicate, depth: number): Governor => {
  const governor = governorOf(reading, first, depth + 1);
  return governor.kind === "blocked" ? governor : NONE;
};

function complementOf(
  reading: Reading,
  predicate: Predicate,
  above: number,
  mark: string | undefined,
): Governor {
  // "Had Chad sent troops, …"
  if (
    above === 0 &&
    subjectsOf(reading.tree, above).length === 0 &&
    INVERTED.test(lower(reading, 0))
  )
    return { kind: "blocked", by: above };
  // "Japan is to send ships", "became the first to send": said of the subject.
  if (predicate.form === "to" && COPULAS.has(lemma(reading, above))) return NONE;
  const own = ownSubject(reading, predicate.head);
  const between = own.length > 0 ? own : addressees(reading, above);
  const act = actAt(reading, above, between);
  const asks = mark === "if";
  const said = SPEECH.has(lemma(reading, above));
  // "told reporters that it is ready": tells a fact, asks nothing.
  if (said && !asks && act?.value.about === "other" && isIndicative(reading, predicate))
    return NONE;
  if (act && act.value.kind !== "deed") {
    if (asks && !leavesOpen(act)) return { kind: "blocked", by: above };
    return { kind: "act", act, between };
  }
  if (asks) return { kind: "blocked", by: above };
  if (act && predicate.form !== "finite") return { kind: "act", act, between };
  if (said && relation(reading.tree, predicate.head) !== "xcomp") return NONE;
  return predicate.form === "finite" ? NONE : { kind: "blocked", by: above };
}

function adverbial(
  reading: Reading,
  predicate: Predicate,
  above: number,
  mark: string | undefined,
): Governor {
  if (predicate.form === "finite") {
    if (mark === undefined && isInverted(reading, predicate.head))
      return { kind: "blocked", by: above };
    // "after it deploys": a condition of something else; "after it deployed": a fact.
    const past =
      dependents(reading.tree, predicate.head, "aux").length > 0 || isPast(reading, predicate.head);
    return mark !== undefined && TEMPORAL.test(mark) && !past
      ? { kind: "blocked", by: above }
      : NONE;
  }
  if (predicate.form === "ing" && subjectsOf(reading.tree, predicate.head).length > 0) return NONE;
  if (mark === "rather" || mark === "instead") return { kind: "blocked", by: above };
  if (mark !== undefined && (ADJUNCT.has(mark) || mark === "by" || mark === "without")) return NONE;
  const between = addressees(reading, above);
  const act = actAt(reading, above, between);
  // "ruled out sending": with nothing between, it is what was ruled out.
  const close = act !== null && act.value.kind !== "deed" && predicate.start === act.last + 1;
  if (act && (predicate.form === "to" || mark !== undefined || close))
    return { kind: "act", act, between };
  if (predicate.form === "participle") return NONE;
  // "shrinks from sending": words that no frame knows. "…, sending troops": a deed beside another.
  if (predicate.form === "ing")
    return mark === undefined || BESIDE.test(mark) ? NONE : { kind: "blocked", by: above };
  return COPULAS.has(lemma(reading, above)) ? NONE : { kind: "blocked", by: above };
}

const COPULAS: ReadonlySet<string> = new Set(["be", "become", "remain"]);

const INVERTED = /^(?:had|should|were)$/;

/** "Had Chad sent …", "Should it attack …": an auxiliary before its subject sets a condition. */
function isInverted(reading: Reading, head: number): boolean {
  const auxiliary = dependents(reading.tree, head, "aux")[0];
  const subject = subjectsOf(reading.tree, head)[0];
  return auxiliary !== undefined && subject !== undefined && auxiliary < subject;
}

/** Prepositions before a deed that is done beside another. */
const BESIDE = /^(?:in|while|with|besides|since)$/;

/** Not the bare form of a demand ("that Kyiv give up"). */
const isIndicative = (reading: Reading, { head, form, modality }: Predicate): boolean =>
  form === "finite" &&
  modality !== "wished" &&
  (dependents(reading.tree, head, "aux", "cop").length > 0 || isPast(reading, head));

const isPast = (reading: Reading, k: number): boolean =>
  reading.tokens[k]?.form === "Fin:Past" || reading.tokens[k]?.form === "Part:Past";

/** The named subject of a predicate, its own only. */
function ownSubject(reading: Reading, head: number): readonly Mention[] {
  const subject = subjectsOf(reading.tree, head)[0];
  if (subject === undefined) return [];
  const who = whoIs(reading, subject);
  return who.kind === "actors" ? who.mentions : [];
}

/** Whom a verb addresses: "urged Berlin to", "called on Berlin to", "Berlin was urged to". */
function addressees(reading: Reading, above: number): readonly Mention[] {
  if (predicateOf(reading, above).passive && agentOf(reading, above))
    return ownSubject(reading, above);
  for (const child of dependents(reading.tree, above, "obj", "iobj", "obl")) {
    if (child < above) continue;
    const preposition = dependents(reading.tree, child, "case").map((k) => lower(reading, k))[0];
    if (preposition !== undefined && !/^(?:on|upon|to|with|for)$/.test(preposition)) continue;
    const who = whoIs(reading, child);
    if (who.kind === "actors") return who.mentions;
  }
  return [];
}

const agentOf = (reading: Reading, head: number): boolean =>
  (reading.tree.children[head] ?? []).some((k) => reading.tree.deprels[k] === "obl:agent");

/** The act whose words hold the token as their syntactic head, the one that fits whoever stands between. */
export function actAt(
  reading: Reading,
  token: number,
  between: readonly Mention[],
): ActFound | null {
  const acts: ActFound[] = [];
  for (let first = token; first >= 0 && first > token - 6; first--)
    for (const act of reading.actsAt[first] ?? [])
      if (act.last >= token && headWithin(reading.tree, act.first, act.last) === token)
        acts.push(act);
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

/** The longest act whose last word is token `last`. */
const endingAt = (reading: Reading, last: number): ActFound | undefined =>
  (reading.actsTo[last] ?? []).find((act) => act.first < last && act.value.kind !== "deed");

const leavesOpen = ({ value }: ActFound): boolean =>
  value.about === "self" && value.level !== "committed";

const leavesOpenAt = (reading: Reading, above: number): boolean => {
  const act = actAt(reading, above, []);
  return act !== null && leavesOpen(act);
};

/** Under a word that only imagines or denies: "a scenario in which", "denied that". */
export function imagined(reading: Reading, head: number): number | null {
  const { tree } = reading;
  let at = head;
  for (let steps = 0; steps < 4; steps++) {
    const above = headOf(tree, at);
    if (above < 0 || relation(tree, at) === "conj") return null;
    if (HYPOTHETICAL.has(lemma(reading, above)))
      return tree.deprels[at] === "acl:relcl" && reading.tags[above] === "VERB" ? null : above;
    // A relative clause belongs to its noun, whatever is said of the noun.
    if (tree.deprels[at] === "acl:relcl" || relation(tree, at) === "nsubj") return null;
    at = above;
  }
  return null;
}
