import type { Condition, Span } from "@/lib/codebook";
import {
  CONDITION_WORDS,
  type ConditionKindRule,
  type ConditionLead,
  kindsAfter,
  LEADS,
} from "@/lib/coding/frames/condition-rules";
import { type Found, findAt, phraseAt } from "@/lib/coding/frames/phrases";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { dependents, headOf, relation } from "@/lib/coding/sentence/tree";
import { governs } from "./condition-scope";
import type { Draft } from "./draft";
import { extentOf } from "./extent";
import { isDone, isOfPast } from "./past";

export interface FoundCondition extends Condition, Span {}

/** A condition further from its claim than this many tokens is not looked for: it keeps reading linear. */
const REACH = 120;

/** The conditions of a draft, in reading order, at most one of each kind. */
export function conditionsFor(
  reading: Reading,
  text: string,
  draft: Draft,
  others: readonly Draft[],
): FoundCondition[] {
  // What is said in passing is a fact; the sentence's conditions are those of its act.
  if (draft.passing) return [];
  const found: FoundCondition[] = [];
  const own = others.filter(
    ({ holder, act }) => holder.id === draft.holder.id || act.start === draft.act.start,
  );
  const done = isDone(reading, draft);
  const leads = leadsIn(reading);
  const until = Math.min(reading.tokens.length, draft.last + REACH);
  for (let k = Math.max(0, draft.first - REACH); k < until; k++) {
    for (const { value: lead, last } of leads[k] ?? []) {
      if (!opens(reading, lead, k) || (done && lead.when)) continue;
      if (k >= draft.first && last <= draft.last && !between(reading, k, draft)) continue;
      const end = extentOf(reading, text, { first: k, last, opens: lead.opens }, own);
      if (end === null || !governs(reading, draft, others, k, end)) continue;
      const rule = kindsAfter(lead).find((kind) => fits(reading, kind, draft, k, last, end));
      if (!rule || (rule.kind === "time" && isOfPast(reading, k, end))) continue;
      const start = reading.tokens[k]?.start ?? 0;
      const stop = reading.tokens[end]?.end ?? start;
      found.push({
        kind: rule.kind,
        text: text.slice(start, stop).replace(/\s+/g, " "),
        start,
        end: stop,
      });
      k = end;
      break;
    }
  }
  return found.filter((c, i) => found.findIndex((d) => d.kind === c.kind) === i);
}

/** What may open a condition, token by token: looked up once for all claims of a sentence. */
function leadsIn(reading: Reading): readonly (readonly Found<ConditionLead>[])[] {
  const known = LEADS_IN.get(reading);
  if (known) return known;
  const leads = reading.tokens.map((_, k) => findAt(LEADS, reading.tokens, k));
  LEADS_IN.set(reading, leads);
  return leads;
}
const LEADS_IN = new WeakMap<Reading, readonly (readonly Found<ConditionLead>[])[]>();

/** A lead inside the claim's own words opens a condition only where the act's parts lie on both sides. */
const between = (reading: Reading, k: number, draft: Draft): boolean => {
  const at = reading.tokens[k]?.start ?? 0;
  const inAct = at >= draft.act.start && at < draft.act.end;
  const inObject = draft.object !== null && at >= draft.object.start && at < draft.object.end;
  return !inAct && !inObject;
};

/** Whether a lead stands where one can open a condition: "provided" as a conjunction, "should" before its subject. */
function opens(reading: Reading, lead: ConditionLead, k: number): boolean {
  const { tree, tags } = reading;
  const word = lower(reading, k);
  const before = reading.tokens[k - 1];
  if (before && lead.opens === "clause" && CONDITION_WORDS.denying.has(before.lemma)) return false;
  if (lead.inverted) {
    // "should X attack, …": the auxiliary opens its clause, before its subject.
    const opening = !before || tags[k - 1] === "PUNCT" || tags[k - 1] === "NOUN";
    const verb = headOf(tree, k);
    return tags[k] === "AUX" && verb > k + 1 && (opening || relation(tree, verb) === "advcl");
  }
  // "would have provided", "is provided", "some provided soldiers": a verb, no conjunction.
  if (tags[k] === "VERB" && tags[k - 1] === "AUX") return false;
  if (tags[k] === "VERB" && lead.id === "if" && before && tags[k - 1] !== "PUNCT") {
    if (reading.mentionAt[k - 1] || dependents(tree, k, "obj", "nsubj").length > 0) return false;
  }
  if (word === "when" && lower(reading, k - 1) === ",") return false;
  // "asked whether and if it would": a question, no condition.
  const clause = headOf(tree, k);
  if (lead.id === "if" && word === "if" && clause > k && relation(tree, clause) === "ccomp")
    return false;
  return true;
}

function fits(
  reading: Reading,
  rule: ConditionKindRule,
  draft: Draft,
  first: number,
  known: number,
  end: number,
): boolean {
  const reach = Math.min(mainEnd(reading, known, end), rule.span ? known + rule.span : end);
  const has = (phrase: string): boolean => {
    for (let k = known + 1; k <= reach; k++) if (wordAt(reading, phrase, draft, k)) return true;
    return false;
  };
  if (rule.except?.some(has)) return false;
  if (rule.kind === "time" && !isTime(reading, first, end)) return false;
  if (rule.within.includes("#doing") && otherActs(reading, draft, known + 1, end)) return true;
  if (rule.within.includes("*")) return end > known;
  if (rule.within.some(has)) return true;
  return rule.kind === "ceasefire" && resumes(reading, known + 1, end, first, rule);
}

/** Before a relative clause: "if it frees those whom its courts …" is not about courts. */
function mainEnd(reading: Reading, known: number, end: number): number {
  for (let k = known + 3; k <= end; k++) if (reading.tokens[k]?.form === "Rel") return k - 1;
  return end;
}

function wordAt(reading: Reading, phrase: string, draft: Draft, k: number): boolean {
  if (phrase === "#year") return /^(?:19|20)\d\d$/.test(lower(reading, k));
  if (phrase === "#actor") {
    const mention = reading.mentionAt[k];
    return mention !== null && mention !== undefined && mention.holder !== draft.holder.id;
  }
  return phraseAt(reading.tokens, k, phrase);
}

/** "from Sinai in March": a place with a date after it is no time. */
function isTime(reading: Reading, first: number, end: number): boolean {
  for (let k = first; k <= end; k++) if (reading.mentionAt[k]) return false;
  return true;
}

/** A clause with a verb and a subject that is not the holder's: somebody else is to do something. */
function otherActs(reading: Reading, draft: Draft, from: number, end: number): boolean {
  const { tree, tags } = reading;
  for (let k = from; k <= end; k++) {
    if (CONDITION_WORDS.need.has(lower(reading, k))) return false;
    const role = relation(tree, k);
    if (role !== "nsubj" && role !== "csubj") continue;
    const mention = reading.mentionAt[k];
    if (mention && mention.holder === draft.holder.id) return false;
    return mention !== null || !CONDITION_WORDS.self.has(lower(reading, k));
  }
  return tags.slice(from, end + 1).includes("VERB") && end - from > 2;
}

/** "once one is in force": the ceasefire that the sentence has named before. */
function resumes(
  reading: Reading,
  from: number,
  end: number,
  first: number,
  rule: ConditionKindRule,
): boolean {
  if (!CONDITION_WORDS.standIns.has(lower(reading, from))) return false;
  let holds = false;
  for (let k = from; k <= end; k++) holds ||= CONDITION_WORDS.holding.has(lower(reading, k));
  if (!holds) return false;
  for (let k = 0; k < first; k++)
    for (const phrase of rule.within)
      if (phrase !== "*" && phraseAt(reading.tokens, k, phrase)) return true;
  return false;
}
