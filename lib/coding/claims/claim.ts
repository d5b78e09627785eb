import type { Claim, CueSpan, HolderId, Span } from "@/lib/codebook";
import type { Reading } from "@/lib/coding/sentence/reading";
import type { Document } from "@/lib/documents/document";
import { tokenAt } from "./act-token";
import { attribute, isUnderOwnSignature, SIGNED } from "./attribution";
import { changeFor } from "./change";
import { conditionsFor } from "./conditions";
import { dateFor } from "./date";
import type { Draft } from "./draft";
import { evidenceOf } from "./evidence";
import type { Hearing } from "./hearing";
import { shortHash } from "./id";
import { quantityFor } from "./quantity";

/** A draft with everything the sentence says about it. `target` is whom it is for or against. */
export function claimOf(
  document: Document,
  reading: Reading,
  draft: Draft,
  drafts: readonly Draft[],
  hearing: Hearing,
  target: HolderId | null,
): Claim {
  const { text } = document;
  const act = tokenAt(reading, draft.act.start);
  const speaker = hearing.speakerAt(act < 0 ? draft.first : act);
  const {
    voice,
    speaker: named,
    span,
  } = isUnderOwnSignature(draft, drafts)
    ? SIGNED
    : attribute(draft.holder.id, speaker, hearing.narrator);
  const conditions = conditionsFor(reading, text, draft, drafts);
  const change = changeFor(reading, draft);
  const cues: CueSpan[] = [{ ...draft.act, cue: "act" }];
  const add = (cue: CueSpan["cue"], at: Span | null): void => {
    if (at) cues.push({ start: at.start, end: at.end, cue });
  };
  add("holder", draft.holder.span);
  add("object", draft.object);
  for (const condition of conditions) add("condition", condition);
  add("speaker", span && isHere(reading, span) ? span : null);
  const evidence = evidenceOf(reading, text, draft, cues);
  const stance = change === "dropped" ? "reluctant" : draft.stance;
  return {
    id: shortHash(
      [document.id, draft.holder.id, draft.type, stance, evidence.start, evidence.end].join("\n"),
    ),
    document: document.id,
    holder: draft.holder.id,
    type: draft.type,
    stance,
    role: draft.role,
    conditions: conditions.map(({ kind, text: words }) => ({ kind, text: words })),
    quantity: quantityFor(reading, text, draft),
    target,
    voice,
    speaker: named,
    change,
    date: dateFor(reading, draft, document.date),
    evidence,
    frame: draft.frame,
  };
}

/** A speaker carried over from another sentence has no place in this one. */
const isHere = (reading: Reading, { start, end }: Span): boolean =>
  start >= (reading.tokens[0]?.start ?? 0) && end <= (reading.tokens.at(-1)?.end ?? 0);
