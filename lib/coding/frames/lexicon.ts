import cueRows from "@/data/frames/cues.json";
import targetRows from "@/data/frames/targets.json";
import type { CommitmentType } from "@/lib/codebook";
import { indexPhrases } from "./phrases";
import { type Act, cuesSchema, parseEntries, parseRecord, targetSchema } from "./schema";
import { variantsOf } from "./spelling";
import { ACT_LIST, TOPIC_LIST } from "./tables";

const targets = parseEntries("data/frames/targets.json", targetSchema, targetRows);

/** What an act needs beside it is looked up token by token: see `phraseAt`. */
const withExtraVariants = (act: Act): Act =>
  act.extra
    ? { ...act, extra: act.extra.flatMap(variantsOf).map((words) => words.join(" ")) }
    : act;

export const ACTS = indexPhrases(ACT_LIST.map(withExtraVariants), (act) => act.words);
export const TOPICS = indexPhrases(TOPIC_LIST, (topic) => topic.words);

const cues = parseRecord("data/frames/cues.json", cuesSchema, cueRows);
const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list);
export const NEGATORS = setOf(cues.negators);
export const POSSIBLE = setOf(cues.possible);
export const WISHED = setOf(cues.wished);
export const HYPOTHETICAL = setOf(cues.hypothetical);
export const SPEECH = setOf(cues.speech);
export const LIGHT = setOf(cues.light);
export const ORGANS = setOf(cues.organs);
export const THEATRE_NOUNS = setOf(cues.missions);
export const SPEAKERS = setOf(cues.speakers);
/** Dictionary forms of words that may stand for a holder who is not named: "we", "both sides", "members". */
export const ANYBODY = setOf([
  ...cues.speakers,
  ...cues.plural,
  ...cues.parties.flatMap((phrase) => phrase.split(" ").slice(-1)),
  "they",
  "he",
  "she",
  "it",
]);
export const UNOFFICIAL = setOf(cues.unofficial);
export const LIST_GLUE = setOf(cues.glue);
export const ADJUNCT = setOf(cues.adjunct);
export const PLURAL = setOf(cues.plural);
export const POSITIVE = setOf(cues.positive);
export const NEGATIVE = setOf(cues.negative);
const one = (list: readonly string[]) => indexPhrases(list, (phrase) => [phrase]);
export const DROPPED = one(cues.dropped);
export const PARTIES = one(cues.parties);
export const GENERAL = setOf(cues.general);
export const ECHOES = one(cues.echoes);

/** How an act of a type leads to its target; a type without an entry names none. */
export const targetRuleOf = (type: CommitmentType) => TARGET_RULES.get(type) ?? NO_TARGET;
const NO_TARGET = { leads: setOf([]), modifier: false };
const TARGET_RULES: ReadonlyMap<CommitmentType, typeof NO_TARGET> = new Map(
  targets.map(({ id, leads, modifier }) => [
    id,
    { leads: setOf(leads), modifier: modifier === true },
  ]),
);
