"use client";

import { useDashboard } from "@/components/dashboard/context";
import { CopyQuote } from "@/components/share/copy-quote";
import { WhyLink } from "@/components/why/why-link";
import type { Claim, Cue } from "@/lib/codebook";
import type { DocumentDetail } from "@/lib/corpus/snapshot";
import { conditionInWords, STANCE_WORDS, TYPE_WORDS, VOICE_WORDS } from "@/lib/view/words";
import { holderName } from "./claim-names";
import styles from "./note.module.css";
import { notePartsOf, otherConditions } from "./note-parts";
import { RuleInWords } from "./rule-in-words";

interface ClaimNoteProps {
  readonly claim: Claim;
  readonly document: DocumentDetail;
}

/** Why the active sentence is coloured as it is: its parts as they come, who says it, and the rule that read it. */
export function ClaimNote({ claim, document }: ClaimNoteProps) {
  const { snapshot } = useDashboard();
  const nameOf = (id: string) => holderName(snapshot, id);
  const parts = notePartsOf(claim, document.text, nameOf);
  const { glyph, label } = STANCE_WORDS[claim.stance];
  const facts: readonly (readonly [string, string])[] = [
    ...otherConditions(claim, parts).map(
      (condition) => ["condition", `“${condition.text}”, ${conditionInWords(condition)}`] as const,
    ),
    ...(claim.target ? [["towards", nameOf(claim.target)] as const] : []),
    ...(claim.quantity ? [["how much", claim.quantity.text] as const] : []),
    ...(claim.change ? [["change", claim.change] as const] : []),
    ["voice", saidBy(claim, nameOf)],
    ...(claim.conditions.length === 0 ? [["condition", "none"] as const] : []),
  ];
  return (
    <aside className={styles.note} data-fill={claim.stance} aria-label="Why this claim">
      <p className={styles.head}>
        {nameOf(claim.holder)} · {TYPE_WORDS[claim.type].label} · {glyph} {label}
      </p>
      <dl className={styles.parts}>
        {parts.map(({ cue, words, meaning }) => (
          <div key={`${cue} ${words}`}>
            <dt data-cue-name={cue}>{CUE_WORDS[cue]}</dt>
            <dd>
              “{words}”{meaning !== null && <span className={styles.meaning}> = {meaning}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={`${name} ${value}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RuleInWords key={claim.id} claim={claim} length={document.length} />
      <p className={styles.actions}>
        <WhyLink claim={claim} />
        <CopyQuote claim={claim} />
      </p>
    </aside>
  );
}

const CUE_WORDS: Readonly<Record<Cue, string>> = {
  holder: "holder",
  act: "act",
  object: "object",
  condition: "condition",
  speaker: "speaker",
};

function saidBy({ voice, speaker }: Claim, nameOf: (id: string) => string): string {
  if (!speaker) return VOICE_WORDS[voice];
  const country = speaker.country ? ` (${nameOf(speaker.country)})` : "";
  return `${VOICE_WORDS[voice]}: ${speaker.name}${country}`;
}
