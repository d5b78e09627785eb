/**
 * The vocabulary: every id the engine, the gold, the API, the map and the matrix speak.
 * Orders given here are the orders shown. Nothing in this file imports from anywhere else.
 */

export const COMMITMENT_TYPES = [
  "troops",
  "monitoring",
  "guarantee",
  "command",
  "arms",
  "training",
  "funds",
  "sanctions",
  "diplomacy",
  "territory",
  "membership",
] as const;
export type CommitmentType = (typeof COMMITMENT_TYPES)[number];

/** Strongest yes first: the order of the legend and of the colour scale. */
export const STANCES = ["committed", "open", "backs", "reluctant", "opposed"] as const;
export type Stance = (typeof STANCES)[number];

export const STANCE_LEVEL: Readonly<Record<Stance, -2 | -1 | 1 | 2 | 3>> = {
  committed: 3,
  open: 2,
  backs: 1,
  reluctant: -1,
  opposed: -2,
};

export type Side = "for" | "against";
export const sideOf = (stance: Stance): Side => (STANCE_LEVEL[stance] > 0 ? "for" : "against");

export const ROLES = ["lead", "contribute", "host", "sign", "mediate"] as const;
export type Role = (typeof ROLES)[number];

export const CONDITION_KINDS = [
  "ceasefire",
  "mandate",
  "partner",
  "location",
  "time",
  "conduct",
  "other",
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** Strongest first: `own` outranks `narrated`, which outranks `reported`. */
export const VOICES = ["own", "narrated", "reported"] as const;
export type Voice = (typeof VOICES)[number];

export const CHANGES = ["new", "reaffirmed", "raised", "lowered", "dropped"] as const;
export type Change = (typeof CHANGES)[number];

/** The parts of a sentence that made a claim, each marked in the text. */
const CUES = ["holder", "act", "object", "condition", "speaker"] as const;
export type Cue = (typeof CUES)[number];

/** ISO 3166-1 alpha-3 for a country, a codebook id in capitals (`EU`, `COALITION`) for a group. */
export type HolderId = string;

/** Half-open range of UTF-16 code units in the document as given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the exact text that stands there. */
interface Quote extends Span {
  readonly text: string;
}

export interface CueSpan extends Span {
  readonly cue: Cue;
}

export interface Evidence extends Quote {
  readonly cues: readonly CueSpan[];
}

export interface Condition {
  readonly kind: ConditionKind;
  readonly text: string;
}

export interface Quantity {
  readonly text: string;
  readonly min: number | null;
  readonly max: number | null;
  /** `EUR`, `USD`, `soldiers`, `tanks` …; null where the text gives none. */
  readonly unit: string | null;
}

export interface Speaker {
  readonly name: string;
  readonly country: HolderId | null;
}

/** One thing that one sentence says about the position of one holder on one commitment type. */
export interface Claim {
  /** Stable for the same document name, holder, type, stance and place: safe to put in a link. */
  readonly id: string;
  /** File name of the document, its id everywhere. */
  readonly document: string;
  readonly holder: HolderId;
  readonly type: CommitmentType;
  readonly stance: Stance;
  readonly role: Role | null;
  readonly conditions: readonly Condition[];
  readonly quantity: Quantity | null;
  readonly target: HolderId | null;
  readonly voice: Voice;
  readonly speaker: Speaker | null;
  readonly change: Change | null;
  /** ISO 8601 date, or null when neither the text nor the document gives one. */
  readonly date: string | null;
  readonly evidence: Evidence;
  /** Id of the frame in `data/frames` that read it. */
  readonly frame: string;
}

/** What all claims of one holder on one type add up to: one cell, one colour. */
export interface Position {
  readonly holder: HolderId;
  readonly type: CommitmentType;
  readonly stance: Stance;
  /** Claims of the ruling voice stand on both sides; the later-placed one holds. */
  readonly mixed: boolean;
  /** The ruling claim has at least one condition. */
  readonly conditional: boolean;
  /** The ruling claim says a promise was there and is gone. */
  readonly dropped: boolean;
  readonly role: Role | null;
  /** The claim whose stance this is. */
  readonly ruling: string;
  /** Ids of every claim under the cell, ruling or not, in reading order, newest document first. */
  readonly claims: readonly string[];
}
