import { type CommitmentType, type Stance, sideOf } from "@/lib/codebook";
import { isCurrencyAt } from "@/lib/coding/sentence/money";
import { typesFor } from "@/lib/coding/sentence/objects";
import {
  type ActFound,
  lower,
  type Reading,
  spanOf,
  type TopicFound,
} from "@/lib/coding/sentence/reading";
import type { Draft } from "./draft";
import { holdersOfNames } from "./holders";

/** What opens a list of contributions, one holder an entry: "Pledged so far:". */
export interface Lead {
  readonly act: ActFound;
  readonly level: Stance;
  /** The line itself. */
  readonly words: string;
}

/**
 * The act that a heading or a line ending in a colon names, null where it names none that commits
 * anybody ("Contributions announced so far:", "Deliveries this year").
 */
export function leadOf(reading: Reading, heading: boolean): Lead | null {
  const last = lower(reading, reading.tokens.length - 1);
  if (!heading && last !== ":") return null;
  for (const acts of reading.actsAt)
    for (const act of acts) {
      const level = act.value.level ?? "committed";
      const gives = act.value.kind === "deed" || act.value.about === "self";
      if (gives && sideOf(level) === "for" && act.value.pos !== "led")
        return { act, level, words: wordsOf(reading) };
    }
  return null;
}

const wordsOf = ({ tokens }: Reading): string => {
  const text = tokens.map(({ text, start }, i) =>
    start > (tokens[i - 1]?.end ?? start) ? ` ${text}` : text,
  );
  return text.join("");
};

const SEPARATOR = /^(?:[:–—-]|--)$/;
/** "(a)", "1.", "*": what numbers an entry. */
const MARKERS = 4;

/** The claim of an entry under a lead: "Spain: 300 soldiers", "Norway - 300 million kroner". */
export function entryDrafts(reading: Reading, { act, level, words }: Lead): Draft[] {
  const named = reading.mentions[0];
  if (!named || named.holder === null || named.firstToken > MARKERS) return [];
  const separator = named.lastToken + 1;
  if (!SEPARATOR.test(lower(reading, separator))) return [];
  if (reading.tags.slice(separator).some((tag) => tag === "AUX")) return [];
  const thing = firstThing(reading, separator + 1, act);
  if (!thing) return [];
  return holdersOfNames([named]).map((holder) => ({
    holder,
    type: thing.type,
    stance: level,
    role: act.value.role ?? null,
    change: null,
    target: null,
    frame: act.value.id,
    passing: false,
    first: named.firstToken,
    last: thing.last,
    act: spanOf(reading, thing.first, thing.last),
    object: spanOf(reading, thing.first, thing.last),
    steps: [{ kind: "entry", at: named.firstToken, lead: words, to: level }],
  }));
}

interface Thing {
  readonly type: CommitmentType;
  readonly first: number;
  readonly last: number;
}

/** The first thing or sum of an entry. */
function firstThing(reading: Reading, from: number, act: ActFound): Thing | null {
  for (let k = from; k < reading.tokens.length; k++) {
    if (isCurrencyAt(reading, k)) return { type: "funds", first: k, last: k };
    const topic = reading.topicAt[k];
    const type = topic && typeOf(topic, act);
    if (topic && type) return { type, first: topic.first, last: topic.last };
  }
  return null;
}

const typeOf = (topic: TopicFound, act: ActFound): CommitmentType | null =>
  typesFor(act.value, topic)[0] ??
  (act.value.kind === "deed" ? null : (topic.value.types[0] ?? null));
