"use client";

import { useDashboard } from "@/components/dashboard/context";
import { StanceChip } from "@/components/ui/stance-chip";
import { ViewLink } from "@/components/ui/view-link";
import { WhyLink } from "@/components/why/why-link";
import type { Claim, Position } from "@/lib/codebook";
import { selectClaim, setPane } from "@/lib/view/change";
import type { Cell } from "@/lib/view/show";
import {
  conditionInWords,
  MARK_WORDS,
  STANCE_WORDS,
  TYPE_WORDS,
  VOICE_WORDS,
} from "@/lib/view/words";
import styles from "./country-sheet.module.css";

/** One position and every sentence under it. */
export function PositionItem({ cell }: { readonly cell: Cell }) {
  const { position, claims } = cell;
  const { label } = STANCE_WORDS[position.stance];
  const ruling = claims.find(({ id }) => id === position.ruling);
  return (
    <li className={styles.item}>
      <p className={styles.position}>
        <StanceChip fill={position.stance} />
        <strong>{TYPE_WORDS[position.type].label}</strong>
        <span>{label.toLowerCase()}</span>
        <span className={styles.quiet}>
          {[...marksOf(position), ...limitsOf(ruling)].join(", ")}
        </span>
      </p>
      {claims.map((claim) => (
        <ClaimQuote key={claim.id} claim={claim} />
      ))}
    </li>
  );
}

const marksOf = ({ role, dropped, mixed }: Position): readonly string[] => [
  ...(role === "lead" ? [MARK_WORDS.lead.label.toLowerCase()] : []),
  ...(dropped ? [MARK_WORDS.dropped.label.toLowerCase()] : []),
  ...(mixed ? [MARK_WORDS.mixed.label.toLowerCase()] : []),
];

const limitsOf = (claim: Claim | undefined): readonly string[] => [
  ...new Set(claim?.conditions.map(conditionInWords)),
];

/** The sentence, its act underlined, and under it who says it and under which conditions. */
function ClaimQuote({ claim }: { readonly claim: Claim }) {
  const { view } = useDashboard();
  const { evidence, stance, voice, speaker, conditions, change, date, quantity } = claim;
  const act = evidence.cues.find(({ cue }) => cue === "act");
  const part = (from: number, to: number) =>
    evidence.text.slice(from - evidence.start, to - evidence.start).replace(/\s+/g, " ");
  const [from, to] = act ? [act.start, act.end] : [evidence.end, evidence.end];
  return (
    <figure className={styles.quote} data-fill={stance}>
      <blockquote>
        <ViewLink
          to={selectClaim(view, claim)}
          data-holder={claim.holder}
          data-claims={claim.id}
          {...(view.claim === claim.id ? { "aria-current": "true" as const } : {})}
        >
          {part(evidence.start, from)}
          <span className={styles.act}>{part(from, to)}</span>
          {part(to, evidence.end)}
        </ViewLink>
      </blockquote>
      <figcaption className={styles.quiet}>
        {[
          `${STANCE_WORDS[stance].label}, ${VOICE_WORDS[voice]}${speaker ? ` (${speaker.name})` : ""}`,
          ...conditions.map(({ text }) => `condition: “${text}”`),
          ...(quantity ? [quantity.text.replace(/["“”]/g, "")] : []),
          ...(change ? [change] : []),
          ...(date ? [date] : []),
        ].join(" · ")}{" "}
        <WhyLink claim={claim} />{" "}
        <ViewLink to={setPane(selectClaim(view, claim), "text")} className={styles.toText}>
          In the text
        </ViewLink>
      </figcaption>
    </figure>
  );
}
