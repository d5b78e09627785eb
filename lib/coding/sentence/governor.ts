import type { Mention } from "@/lib/coding/actors/mention";
import { ADJUNCT } from "@/lib/coding/frames/lexicon";
import { type ActFound, lower, type Reading } from "./reading";
import { subjectOf } from "./subject";
import { isQuote, type VerbGroup } from "./verb-group";

/** The act that another act is the complement of, and whoever stands between as its own subject. */
export interface Governor {
  readonly act: ActFound;
  readonly between: readonly Mention[];
}

const WINDOW = 16;

/**
 * Looks left for the act that governs the verb group starting at `group.start`: "agreed to send",
 * "wary of contributing", "demands that Kyiv give up". Null where the verb stands on its own.
 */
export function governorOf(reading: Reading, group: VerbGroup): Governor | null {
  switch (group.form) {
    case "to":
      return before(reading, group.start - 1, group.start - 1);
    case "ing": {
      // "joined the ministry after serving …": when, not what.
      if (/^[,;:]$/.test(lower(reading, group.start - 1))) return null;
      if (ADJUNCT.has(lower(reading, group.start - 1))) return null;
      return before(reading, group.start - 1, group.start - 1);
    }
    case "base":
      return (
        clauseGovernor(reading, group) ?? before(reading, group.start - 1, group.start - 1, true)
      );
    case "finite":
      return clauseGovernor(reading, group);
    case "participle":
      return null;
  }
}

/** Walks left over the words of a noun phrase to an act that can govern what follows it. */
function before(reading: Reading, from: number, near: number, strict = false): Governor | null {
  const between: Mention[] = [];
  let asks = false;
  for (let k = from; k >= 0 && k > from - WINDOW; k--) {
    const act = reading.actsTo[k]?.find((found) => near - found.last <= WINDOW);
    if (act && asks && !leavesOpen(pick(reading, k, between) ?? act)) return null;
    if (act && (!strict || between.length > 0))
      return { act: pick(reading, k, between) ?? act, between };
    const mention = reading.mentionAt[k];
    if (mention) {
      if (between[0] !== mention) between.unshift(mention);
      k = mention.firstToken;
      continue;
    }
    const tag = reading.tags[k];
    const word = lower(reading, k);
    // "condemned X and rejected Y": a joined verb, not the complement of the first.
    if (strict && tag === "CCONJ" && between.length === 0) return null;
    // "has not decided whether to send"
    if (word === "whether" && k === from) asks = true;
    else if (tag === "VERB" || tag === "AUX" || tag === "SCONJ") return null;
    if (tag === "PRON" && /^(?:who|which|that)$/.test(word)) return null;
    if (/^[;:!?(]$/.test(word)) return null;
  }
  return null;
}

/** Of several acts that end at one token, the one that fits: with a subject between, another's deed. */
function pick(reading: Reading, at: number, between: readonly Mention[]): ActFound | null {
  const acts = reading.actsTo[at] ?? [];
  const stances = acts.filter((found) => found.value.kind !== "deed");
  const wanted = stances.find((found) =>
    between.length > 0 ? found.value.about !== "self" : found.value.about !== "other",
  );
  return wanted ?? stances[0] ?? acts[0] ?? null;
}

function clauseGovernor(reading: Reading, group: VerbGroup): Governor | null {
  if (/^(?:who|which)$/.test(lower(reading, group.start - 1))) return null;
  const subject = subjectOf(reading, group.start);
  let k = subject.from - 1;
  while (k >= 0 && isQuote(lower(reading, k))) k--;
  const asks = /^(?:whether|if)$/.test(lower(reading, k));
  const joined = asks || lower(reading, k) === "that";
  if (joined) k--;
  while (k >= 0 && isQuote(lower(reading, k))) k--;
  // "condemn X and reject Y": joined verbs share a subject, not what governs it.
  if (!joined && reading.tags[group.start - 1] === "CCONJ") return null;
  const between = subject.kind === "actors" ? subject.mentions : [];
  for (let step = 0; step < (joined ? 4 : 1) && k - step >= 0; step++) {
    const at = k - step;
    if ((reading.actsTo[at]?.length ?? 0) > 0) {
      const act = pick(reading, at, between);
      if (act?.value.kind === "deed") return null;
      if (asks && !(act && leavesOpen(act))) return null;
      if (act && (joined || act.value.about !== "other")) return { act, between };
      return null;
    }
    const mention = reading.mentionAt[at];
    const word = lower(reading, at);
    if (mention && /^by$/.test(lower(reading, mention.firstToken - 1))) {
      const act = pick(reading, mention.firstToken - 2, between);
      if (act) return { act, between };
    }
    if (!mention && word !== "by" && reading.tags[at] !== "PROPN") return null;
  }
  return null;
}

/** "has not decided whether to send" says something of the deed; "will vote on whether to" does not. */
const leavesOpen = ({ value }: ActFound): boolean =>
  value.about === "self" && value.level !== "committed";
