"use client";

import { useDashboard } from "@/components/dashboard/context";
import { WhyLink } from "@/components/why/why-link";
import type { Claim, Cue } from "@/lib/codebook";
import { conditionInWords, STANCE_WORDS, TYPE_WORDS, VOICE_WORDS } from "@/lib/view/words";
import styles from "./reader.module.css";

/** Why the active sentence is coloured as it is: its parts, who says it, and the rule that read it. */
export function ClaimNote({ claim }: { readonly claim: Claim }) {
  const { snapshot } = useDashboard();
  const nameOf = (id: string) => snapshot.holders.find((holder) => holder.id === id)?.name ?? id;
  const parts = partsOf(claim);
  const said = claim.speaker
    ? `${VOICE_WORDS[claim.voice]}: ${claim.speaker.name}`
    : VOICE_WORDS[claim.voice];
  return (
    <aside className={styles.note} data-fill={claim.stance} aria-label="Why this claim">
      <p className={styles.noteHead}>
        {nameOf(claim.holder)} · {TYPE_WORDS[claim.type].label} · {STANCE_WORDS[claim.stance].glyph}{" "}
        {STANCE_WORDS[claim.stance].label}
      </p>
      <dl>
        {parts.map(({ cue, text }) => (
          <div key={`${cue} ${text}`}>
            <dt>{cue}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>voice</dt>
          <dd>{said}</dd>
        </div>
        <div>
          <dt>condition</dt>
          <dd>
            {claim.conditions.length === 0
              ? "none"
              : claim.conditions.map(conditionInWords).join("; ")}
          </dd>
        </div>
        {claim.target && (
          <div>
            <dt>towards</dt>
            <dd>{nameOf(claim.target)}</dd>
          </div>
        )}
        {claim.quantity && (
          <div>
            <dt>how much</dt>
            <dd>{claim.quantity.text}</dd>
          </div>
        )}
        {claim.change && (
          <div>
            <dt>change</dt>
            <dd>{claim.change}</dd>
          </div>
        )}
        <div>
          <dt>rule</dt>
          <dd>{claim.frame}</dd>
        </div>
      </dl>
      <WhyLink claim={claim} />
    </aside>
  );
}

const NOTED: readonly Cue[] = ["holder", "act", "object"];

/** The words of the text that play each part. Cues may lie outside the evidence, as a speaker often does. */
function partsOf({ evidence }: Claim): readonly { cue: Cue; text: string }[] {
  return NOTED.flatMap((cue) => {
    const words = evidence.cues
      .filter(
        (span) => span.cue === cue && span.start >= evidence.start && span.end <= evidence.end,
      )
      .map((span) => evidence.text.slice(span.start - evidence.start, span.end - evidence.start))
      .map((text) => text.replace(/\s+/g, " "));
    return words.length > 0 ? [{ cue, text: words.join(" … ") }] : [];
  });
}
