"use client";

import { Fragment, type JSX } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { Claim, Span } from "@/lib/codebook";
import type { DocumentDetail } from "@/lib/corpus/snapshot";
import type { Block, BlockKind } from "@/lib/documents/document";
import { selectClaim } from "@/lib/view/change";
import { ClaimNote } from "./claim-note";
import styles from "./reader.module.css";
import { type Segment, segmentsOf, setText } from "./segments";

interface ClaimTextProps {
  readonly document: DocumentDetail;
  readonly claims: readonly Claim[];
}

const ELEMENT: Readonly<Record<BlockKind, keyof JSX.IntrinsicElements>> = {
  title: "h2",
  heading: "h2",
  paragraph: "p",
  item: "p",
  dateline: "p",
  byline: "p",
  caption: "p",
  related: "p",
  link: "p",
  rule: "p",
};

/** The document's blocks in order, offsets kept; furniture is set small and quiet. */
export function ClaimText({ document, claims }: ClaimTextProps) {
  const { shown } = useDashboard();
  const active = shown.activeClaim?.document === document.id ? shown.activeClaim : null;
  return (
    <article className={styles.text} data-focused={shown.selected.length > 0}>
      {document.blocks.map((block) => (
        <Fragment key={block.start}>
          <BlockText block={block} text={document.text} claims={claims} active={active} />
          {active && isWithin(active.evidence.start, block) && <ClaimNote claim={active} />}
        </Fragment>
      ))}
    </article>
  );
}

const isWithin = (offset: number, { start, end }: Block) => offset >= start && offset < end;

interface BlockTextProps {
  readonly block: Block;
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly active: Claim | null;
}

function BlockText({ block, text, claims, active }: BlockTextProps) {
  const Element = ELEMENT[block.kind];
  return (
    <Element data-kind={block.kind}>
      {segmentsOf(block, claims, active).map((segment) => (
        <SegmentText key={segment.start} segment={segment} text={text} active={active} />
      ))}
    </Element>
  );
}

interface SegmentTextProps {
  readonly segment: Segment;
  /** The whole document's. */
  readonly text: string;
  readonly active: Claim | null;
}

/** Tinted text is a link to its claim; where several claims share it, each click goes on to the next. */
function SegmentText({ segment, text, active }: SegmentTextProps) {
  const { view } = useDashboard();
  const { claims, parts } = segment;
  const words = ({ start, end }: Span) => setText(text.slice(start, end));
  const inFocus = claims.filter(({ holder }) => view.holders.includes(holder));
  const first = inFocus[0] ?? claims[0];
  if (!first) return words(segment);
  const at = claims.findIndex((claim) => claim.id === active?.id);
  const next = at === -1 ? first : (claims[(at + 1) % claims.length] ?? first);
  return (
    <ViewLink
      to={selectClaim(view, next)}
      className={styles.claim}
      data-fill={(claims[at] ?? first).stance}
      data-holder={claims.map((claim) => claim.holder).join(" ")}
      data-claims={claims.map((claim) => claim.id).join(" ")}
      {...(inFocus.length > 0 ? { "data-focus": "" } : {})}
      {...(at === -1 ? {} : { "data-active": "", "aria-current": "true" as const })}
    >
      {at === -1
        ? words(segment)
        : parts.map((part) => (
            <span key={part.start} data-cue={part.cue ?? undefined}>
              {words(part)}
            </span>
          ))}
    </ViewLink>
  );
}
