"use client";

import { useDashboard } from "@/components/dashboard/context";
import { CopyQuote } from "@/components/share/copy-quote";
import { ViewLink } from "@/components/ui/view-link";
import { WhyLink } from "@/components/why/why-link";
import type { Claim } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { selectClaim, setPane } from "@/lib/view/change";
import { STANCE_WORDS, VOICE_WORDS } from "@/lib/view/words";
import styles from "./claim-quote.module.css";

/** The sentence, its act underlined, and under it who says it and under which conditions. */
export function ClaimQuote({ claim }: { readonly claim: Claim }) {
  const { view, snapshot } = useDashboard();
  const { evidence } = claim;
  const act = evidence.cues.find(({ cue }) => cue === "act");
  const part = (from: number, to: number) =>
    evidence.text.slice(from - evidence.start, to - evidence.start).replace(/\s+/g, " ");
  const [from, to] = act ? [act.start, act.end] : [evidence.end, evidence.end];
  return (
    <figure className={styles.quote} data-fill={claim.stance}>
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
      <figcaption>
        {sourceInWords(claim, snapshot)}
        {claim.date && (
          <>
            {" · "}
            <time dateTime={claim.date}>{claim.date}</time>
          </>
        )}
        {"\u2002"}
        <span className={styles.actions}>
          <WhyLink claim={claim} />
          <CopyQuote claim={claim} />
          <ViewLink to={setPane(selectClaim(view, claim), "text")} className={styles.toText}>
            In the text
          </ViewLink>
        </span>
      </figcaption>
    </figure>
  );
}

function sourceInWords(claim: Claim, { holders }: Snapshot): string {
  const { stance, voice, speaker, target, conditions, change, quantity } = claim;
  const towards = holders.find(({ id }) => id === target)?.name ?? target;
  return [
    `${STANCE_WORDS[stance].label}, ${VOICE_WORDS[voice]}${speaker ? ` (${speaker.name})` : ""}`,
    ...(towards ? [`towards ${towards}`] : []),
    ...conditions.map(({ text }) => `condition: “${text}”`),
    ...(quantity ? [quantity.text.replace(/["“”]/g, "")] : []),
    ...(change ? [change] : []),
  ].join(" · ");
}
