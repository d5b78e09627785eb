"use client";

import { Fragment, useMemo } from "react";
import { useDashboard } from "@/components/dashboard/context";
import type { Claim, Span } from "@/lib/codebook";
import type { DocumentDetail, Snapshot } from "@/lib/corpus/snapshot";
import { indexOf } from "@/lib/view/snapshot-index";
import { BlockText } from "./block-text";
import { followClaim, type LinkBase } from "./claim-link";
import { ClaimNote } from "./claim-note";
import { byBlock, type Hit, overlaps } from "./segments";
import styles from "./text.module.css";

interface ClaimTextProps {
  readonly document: DocumentDetail;
  /** That pass the filters. */
  readonly claims: readonly Claim[];
  readonly hits: readonly Hit[];
  readonly base: LinkBase;
}

/** From so many code units on, only what is near the window is laid out: some forty pages of a book. */
const LONG = 60_000;
const PER_LINE = 66;

/** The document's blocks in order, offsets kept; furniture is set small and quiet. */
export function ClaimText({ document, claims, hits, base }: ClaimTextProps) {
  const { snapshot, view, shown, navigate } = useDashboard();
  const { blocks, text } = document;
  const active = shown.activeClaim?.document === document.id ? shown.activeClaim : null;
  const shownIn = useMemo(
    () => byBlock(blocks, claims, ({ evidence }) => evidence),
    [blocks, claims],
  );
  const claimsIn = useMemo(() => {
    const all = claimsOf(snapshot, document.id);
    return byBlock(blocks, all, ({ evidence }) => evidence);
  }, [snapshot, document.id, blocks]);
  const hitsIn = useMemo(() => byBlock(blocks, hits, (hit) => hit), [blocks, hits]);
  const isLong = document.length > LONG;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <article
      className={styles.text}
      data-focused={shown.selected.length > 0}
      data-long={isLong}
      onClick={(event) => followClaim(event, view, navigate)}
    >
      {blocks.map((block, index) => {
        const here = shownIn[index] ?? [];
        return (
          <Fragment key={block.start}>
            <BlockText
              block={block}
              text={text}
              snapshot={snapshot}
              base={base}
              claims={claimsIn[index] ?? []}
              shown={here}
              hits={hitsIn[index] ?? []}
              active={active && reachesInto(active, block) ? active : null}
              focus={focusIn(here, view.holders)}
              lines={isLong ? Math.ceil((block.end - block.start) / PER_LINE) : null}
            />
            {active && isWithin(active.evidence.start, block) && (
              <ClaimNote claim={active} document={document} />
            )}
          </Fragment>
        );
      })}
    </article>
  );
}

/** In reading order, as those that pass the filters are. */
const claimsOf = (snapshot: Snapshot, document: string): readonly Claim[] =>
  indexOf(snapshot)
    .range({ document: null, at: null })
    .claims.filter((claim) => claim.document === document);

const isWithin = (offset: number, { start, end }: Span) => offset >= start && offset < end;

/** Parts of a claim may lie outside its sentence, as its speaker often does. */
const reachesInto = ({ evidence }: Claim, block: Span): boolean =>
  overlaps(evidence, block) || evidence.cues.some((cue) => overlaps(cue, block));

const focusIn = (claims: readonly Claim[], focus: readonly string[]): string =>
  focus.filter((id) => claims.some(({ holder }) => holder === id)).join(" ");
