import type {
  Claim,
  CommitmentType,
  Condition,
  ConditionKind,
  Position,
  Role,
  Stance,
  Voice,
} from "@/lib/codebook";
import type { Row } from "./shown";

interface TypeWords {
  /** As the codebook shows it. */
  readonly label: string;
  /** One word, for the head of a column. */
  readonly short: string;
  readonly question: string;
  /** After "who would", "who could". */
  readonly deed: string;
  /** After "backs", "opposes". */
  readonly object: string;
  /** After "on". */
  readonly topic: string;
  /** What a holder with this role does, where the general words do not fit. */
  readonly roles?: Partial<Record<Role, string>>;
}

export const TYPE_WORDS: Readonly<Record<CommitmentType, TypeWords>> = {
  troops: {
    label: "Troops",
    short: "Troops",
    question: "Will it send or keep forces or police of its own there?",
    deed: "send troops",
    object: "troops",
    topic: "troops",
    roles: { lead: "leads the force" },
  },
  monitoring: {
    label: "Monitoring",
    short: "Monitoring",
    question: "Will it watch, verify or observe a ceasefire, border, election or disarmament?",
    deed: "monitor",
    object: "monitoring",
    topic: "monitoring",
  },
  guarantee: {
    label: "Security guarantee",
    short: "Guarantee",
    question: "Will it defend the other side, or respond, if that is attacked?",
    deed: "guarantee security",
    object: "a security guarantee",
    topic: "security guarantees",
    roles: { sign: "signed a security guarantee" },
  },
  command: {
    label: "Command & coordination",
    short: "Command",
    question: "Will it lead, host, staff or join a headquarters, cell, command or planning body?",
    deed: "lead or join a command",
    object: "a joint command",
    topic: "command",
  },
  arms: {
    label: "Arms & facilities",
    short: "Arms",
    question: "Will it give, sell or store weapons and equipment, or build or lend bases and hubs?",
    deed: "give arms or bases",
    object: "arms",
    topic: "arms",
  },
  training: {
    label: "Training",
    short: "Training",
    question: "Will it train, advise or equip the other side’s forces as a mission?",
    deed: "train forces",
    object: "training",
    topic: "training",
  },
  funds: {
    label: "Funding & aid",
    short: "Funding",
    question:
      "Will it pay: budget support, loans, reconstruction, relief, the cost of the mission?",
    deed: "pay",
    object: "funding",
    topic: "funding",
  },
  sanctions: {
    label: "Sanctions & pressure",
    short: "Sanctions",
    question: "Will it apply economic, legal or diplomatic pressure on somebody?",
    deed: "apply sanctions",
    object: "sanctions",
    topic: "sanctions",
  },
  diplomacy: {
    label: "Diplomacy",
    short: "Diplomacy",
    question: "Will it sign, join, host, mediate or back this agreement, negotiation or ceasefire?",
    deed: "join a deal",
    object: "a deal",
    topic: "diplomacy",
    roles: {
      lead: "leads the talks",
      host: "hosts the talks",
      sign: "signed a deal",
      mediate: "mediates",
    },
  },
  territory: {
    label: "Territory",
    short: "Territory",
    question: "Will it see land or sovereignty change hands from who holds it now?",
    deed: "change borders",
    object: "a change of territory",
    topic: "territory",
  },
  membership: {
    label: "Membership",
    short: "Membership",
    question: "Will it let somebody into, or take itself into or out of, an alliance or union?",
    deed: "join or let others in",
    object: "membership",
    topic: "membership",
  },
};

interface StanceWords {
  readonly label: string;
  /** Told apart without colour. */
  readonly glyph: string;
  readonly meaning: string;
}

export const STANCE_WORDS: Readonly<Record<Stance, StanceWords>> = {
  committed: {
    label: "Committed",
    glyph: "●",
    meaning: "Does it, or has agreed, pledged, ordered or decided to",
  },
  open: { label: "Open", glyph: "◐", meaning: "May or could do it: offers, considers, is ready" },
  backs: { label: "Backs", glyph: "○", meaning: "Wants or welcomes it, without doing it itself" },
  reluctant: {
    label: "Reluctant",
    glyph: "◇",
    meaning: "Hesitates, is wary, avoids or postpones it, lets a promise drop",
  },
  opposed: { label: "Opposed", glyph: "✕", meaning: "Refuses, rejects, vetoes or ends it" },
};

/** The fills that are no stance, and the one that is two. */
export const FILL_WORDS = {
  absent: "Not mentioned",
  mentioned: "Mentioned, no position",
  hidden: "Hidden by a filter",
  both: "On both sides",
} as const;

/** What stands beside a stance's glyph in the matrix. */
export const MARK_WORDS = {
  conditional: { glyph: "c", label: "Conditional" },
  mixed: { glyph: "±", label: "Mixed: speaks for and against" },
  dropped: { glyph: "↓", label: "Dropped: was promised, is gone" },
  lead: { glyph: "★", label: "Leads" },
} as const;

export const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  own: "said by its own government",
  narrated: "said by the document",
  reported: "said by somebody else",
};

const CONDITION_WORDS: Readonly<Record<ConditionKind, string>> = {
  ceasefire: "after a ceasefire",
  mandate: "with a mandate",
  partner: "if a partner does its part",
  location: "only in some places",
  time: "for a set time",
  conduct: "if the other side acts",
  other: "under a condition",
};

/** The kind of a condition as the end of a sentence: "after a ceasefire". Its own words are in `text`. */
export const conditionInWords = ({ kind }: Pick<Condition, "kind">): string =>
  CONDITION_WORDS[kind];

const ROLE_VERBS: Readonly<Record<Role, string>> = {
  lead: "leads",
  contribute: "contributes to",
  host: "hosts",
  sign: "signed up to",
  mediate: "mediates on",
};

function stanceInWords({
  type,
  stance,
  role,
  dropped,
}: Pick<Position, "type" | "stance" | "role" | "dropped">): string {
  const { object, topic, roles } = TYPE_WORDS[type];
  switch (stance) {
    case "committed":
      if (role === null || role === "contribute") return object;
      return roles?.[role] ?? `${ROLE_VERBS[role]} ${object}`;
    case "open":
      return `open on ${topic}`;
    case "backs":
      return `backs ${object}`;
    case "reluctant":
      return dropped ? `dropped ${object}` : `reluctant on ${topic}`;
    case "opposed":
      return `opposes ${object}`;
  }
}

/** A position after its holder's name: "troops, after a ceasefire", "leads monitoring", "opposes troops". */
export function positionInWords(position: Position, claims: readonly Claim[]): string {
  const ruling = claims.find(({ id }) => id === position.ruling);
  const conditions = [...new Set(ruling?.conditions.map(conditionInWords))];
  return [
    stanceInWords(position),
    ...(conditions.length > 0 ? [conditions.join(" and ")] : []),
    ...(position.mixed ? ["speaking for and against"] : []),
  ].join(", ");
}

/** A claim in a few words: "Germany, reluctant on troops". */
export const claimInWords = (claim: Claim, holder: string): string =>
  `${holder}, ${stanceInWords({ ...claim, dropped: claim.change === "dropped" })}`;

/** A row for those who hear it: "Germany: reluctant on troops; open on monitoring; 2 claims". */
export function holderInWords({ holder, cells }: Row): string {
  const held = cells.flatMap((cell) => cell ?? []);
  const claims = held.reduce((sum, cell) => sum + cell.claims.length, 0);
  const words = held.map((cell) => positionInWords(cell.position, cell.claims));
  return `${holder.name}: ${[...words, `${claims} ${claims === 1 ? "claim" : "claims"}`].join("; ")}`;
}
