import { type ConditionKind, type HolderId, type Stance, sideOf, type Voice } from "@/lib/codebook";
import type { Act } from "@/lib/coding/frames/schema";
import type { ExplainedRefusal, ExplainedStep, HolderFound, LevelStep, Words } from "./explained";

/** What a holder is called: "France" for `FRA`. */
export type NameOf = (holder: HolderId) => string;

const LEVELS: Readonly<Record<Stance, string>> = {
  committed: "committed",
  open: "open",
  backs: "backed, not done",
  reluctant: "reluctant",
  opposed: "opposed",
};

const CONDITIONS: Readonly<Record<ConditionKind, string>> = {
  ceasefire: "a truce or a peace must come first",
  mandate: "a mandate or an invitation must come first",
  partner: "others must do their part",
  location: "it holds only in some places",
  time: "it holds for a set time",
  conduct: "the other side must act first",
  other: "a limit",
};

/** As the document has it, between quotation marks of which it brings none itself. */
const quoted = (text: string): string => `“${text.replace(/["“”]/g, "").trim()}”`;
const q = ({ text }: Words): string => quoted(text);

/** One step of a rule as one plain sentence with the document's own words quoted. */
export function stepInWords(step: ExplainedStep, nameOf: NameOf): string {
  switch (step.kind) {
    case "object":
      return step.at
        ? `${q(step.at)} is what it is about: the type ${step.type}.`
        : `The act alone names what it is about: the type ${step.type}.`;
    case "holder":
      return holderInWords(step.at, nameOf(step.holder), step.found);
    case "target":
      return `For or against whom: ${nameOf(step.target)}.`;
    case "condition":
      return `${quoted(step.text)} is a condition: ${CONDITIONS[step.condition]}.`;
    case "voice":
      return voiceInWords(step.voice, step.speaker, nameOf(step.holder));
    case "conclusion":
      return `So, ${nameOf(step.holder)} on ${step.type}: ${step.to}.`;
    default:
      return levelInWords(step);
  }
}

function levelInWords(step: LevelStep): string {
  const { from } = step;
  const words = q(step.at);
  const to = LEVELS[step.to];
  const turned = from !== null && sideOf(from) !== sideOf(step.to);
  switch (step.kind) {
    case "act":
      return `${words} is the act: by itself, ${to}.`;
    case "governor":
      return governorInWords(step.frameKind, words, from, step.to);
    case "negated":
    case "none-of-it":
      if (turned) return `${words} turns it round: ${to}.`;
      return from === step.to ? `${words} leaves it ${to}.` : `${words} makes it ${to}.`;
    case "possible":
      return from === step.to
        ? `${words} says only that it may be so: it stays ${to}.`
        : `${words} says only that it may be so: ${to}.`;
    case "wished":
      return `${words} says what ought to be, not what is done: ${to}.`;
    case "undecided":
      return `${words} says that it is not decided: ${to}.`;
    case "held":
      return step.to === "opposed"
        ? `${words} is held now, and to back that is to oppose a change of hands: ${to}.`
        : `${words} is held now, and to reject that is to back a change of hands: ${to}.`;
    case "judged":
      return step.good
        ? `${words} is praise, and who praises a thing backs it.`
        : `${words} is blame, and who blames a thing is opposed to it.`;
    case "entry":
      return `${words} opens an entry of the list under ${quoted(step.lead)}: ${to}.`;
    case "dropped":
      return `${words} says that what was promised is gone: ${to}.`;
  }
}

function governorInWords(
  kind: Act["kind"],
  words: string,
  from: Stance | null,
  stance: Stance,
): string {
  const to = LEVELS[stance];
  switch (kind) {
    case "aspect":
      return `${words} adds nothing of its own: it stays ${to}.`;
    case "pass":
      return `${words} only tells of it: it stays ${to}.`;
    case "deed":
    case "stance":
      if (from === stance) return `${words} leaves it ${to}.`;
      if (from !== null && sideOf(from) !== sideOf(stance))
        return `${words} turns it round: ${to}.`;
      return `${words} makes it ${to}.`;
  }
}

function holderInWords(at: Words | null, name: string, found: HolderFound): string {
  const words = at ? q(at) : "";
  const standsFor = words === quoted(name) ? "" : `, and stands for ${name}`;
  switch (found.how) {
    case "subject":
      return `${words} is the subject of ${q(found.of)}${standsFor}.`;
    case "agent":
      return `${words} is named with “by” as who does it${standsFor}.`;
    case "owner":
      return `${words} says whose ${q(found.of)} it is${standsFor}.`;
    case "list-member":
      return `${words} is listed among those who do it${standsFor}.`;
    case "speaker":
      return `${words} is whoever speaks here: ${name}.`;
    case "parties":
      return `${words} are those whose statement this is: ${name} is one of them.`;
    case "wisher":
      return `It is the wish of whoever speaks here: ${name}.`;
    case "judge":
      return `${words} says so${standsFor}.`;
    case "leader":
      return `${words} stands before “-led”, so it leads${standsFor}.`;
    case "entry":
      return `${words} is whose entry it is${standsFor}.`;
    case "named":
      return `${words} is the actor named with it${standsFor}.`;
  }
}

function voiceInWords(voice: Voice, speaker: string | null, name: string): string {
  switch (voice) {
    case "own":
      return speaker === null
        ? `${name} says it itself, in a document of its own.`
        : `${quoted(speaker)} says it for ${name}: its own voice.`;
    case "reported":
      return speaker === null
        ? `Those who publish the document say it of ${name}.`
        : `${quoted(speaker)} says it of ${name}: reported.`;
    case "narrated":
      return "The document says it in its own words: narrated.";
  }
}

/** Why a frame made no claim, as one plain sentence. `at` are the frame's own words. */
export function refusalInWords({ kind, at: deciding }: ExplainedRefusal, at: Words): string {
  switch (kind) {
    case "no-type":
      return `Nothing that ${q(at)} is about names a commitment type.`;
    case "governs":
      return `${q(at)} makes no claim alone: it changes what stands under it.`;
    case "nobody":
      return `Nobody is named whose position ${q(at)} could be.`;
    case "blocked":
      return `It hangs on ${q(deciding)}, so it states nothing.`;
    case "imagined":
      return `It hangs on ${q(deciding)}: a world that is only imagined.`;
    case "mute":
      return `Denied, ${q(at)} says nothing.`;
    case "one-person":
      return "It is one person’s life, not a country’s contribution.";
    case "presupposed":
      return `${q(at)} is taken for granted of a thing that the sentence says something else of.`;
    case "too-deep":
      return `${q(at)} stands under too many other words to be sure of.`;
    case "question":
      return `${q(at)} is asked, not stated.`;
  }
}
