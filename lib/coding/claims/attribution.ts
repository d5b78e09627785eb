import type { HolderId, Span, Speaker, Voice } from "@/lib/codebook";
import type { Draft } from "./draft";
import type { Narrator } from "./narrator";
import type { SpokenBy } from "./speaker";

export interface Attribution {
  readonly voice: Voice;
  readonly speaker: Speaker | null;
  /** Where the speaker is named, null for a narrator. */
  readonly span: Span | null;
}

/** Whose words a claim of `holder` is: the holder's own, another's about it, or the document's. */
export function attribute(
  holder: HolderId,
  speaker: SpokenBy | null,
  narrator: Narrator,
): Attribution {
  if (speaker)
    return {
      voice: speaker.holders.includes(holder) ? "own" : "reported",
      speaker: { name: speaker.name, country: speaker.holders[0] ?? null },
      span: { start: speaker.start, end: speaker.end },
    };
  if (narrator.holders.length === 0) return { voice: "narrated", speaker: null, span: null };
  const country = narrator.holders.length === 1 ? (narrator.holders[0] ?? null) : null;
  const named = narrator.name ? { name: narrator.name, country } : null;
  return {
    voice: narrator.holders.includes(holder) ? "own" : "reported",
    speaker: named,
    span: null,
  };
}

/** A government speaks in what it signs: its own voice, with no speaker to name. */
export const SIGNED: Attribution = { voice: "own", speaker: null, span: null };

/** "X and Y signed a declaration that foresees X sending troops": X's own word for what X will do. */
export const isUnderOwnSignature = (draft: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some(
    (signing) =>
      signing.role === "sign" &&
      signing.stance === "committed" &&
      signing.holder.id === draft.holder.id &&
      signing.last < draft.first,
  );
