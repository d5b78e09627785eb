import { type JSX, memo } from "react";
import type { Claim, Cue, CueSpan, Span } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Block, BlockKind } from "@/lib/documents/document";
import { setText } from "@/lib/view/set-text";
import { STANCE_WORDS } from "@/lib/view/words";
import { claimHref, type LinkBase } from "./claim-link";
import { claimsInWords } from "./claim-names";
import { type Hit, type Piece, type Segment, segmentsOf } from "./segments";
import styles from "./text.module.css";

export interface BlockTextProps {
  readonly block: Block;
  /** The whole document's. */
  readonly text: string;
  readonly snapshot: Snapshot;
  readonly base: LinkBase;
  /** Those with words in this block, as are the following, whatever the filters. */
  readonly claims: readonly Claim[];
  /** Those of them that pass the filters. */
  readonly shown: readonly Claim[];
  readonly hits: readonly Hit[];
  readonly active: Claim | null;
  /** Holders in focus, space-separated. */
  readonly focus: string;
  /** About how many lines it takes, where the document is so long that only what is near is laid out. */
  readonly lines: number | null;
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

/** A block of the document, its claims tinted. Drawn again only when something in it changes. */
export const BlockText = memo(function BlockText(props: BlockTextProps) {
  const { block, text, claims, hits, active, lines } = props;
  const Element = ELEMENT[block.kind];
  const plain = claims.length === 0 && hits.length === 0 && active === null;
  const segments = plain ? [] : segmentsOf(block, props);
  const labels = plain ? NO_LABELS : labelsOf(segments);
  return (
    <Element
      data-kind={block.kind}
      dir="auto"
      {...(lines === null ? {} : { style: { containIntrinsicSize: `auto ${lines * 1.6}em` } })}
    >
      {plain
        ? setText(text, block)
        : segments.map((segment) => (
            <SegmentText key={segment.start} segment={segment} labels={labels} {...props} />
          ))}
    </Element>
  );
}, isSame);

const LISTS = ["claims", "shown", "hits"] as const;
const PLAIN = ["block", "text", "snapshot", "active", "focus", "lines"] as const;

function isSame(before: BlockTextProps, after: BlockTextProps): boolean {
  return (
    PLAIN.every((name) => before[name] === after[name]) &&
    LISTS.every(
      (name) =>
        before[name].length === after[name].length &&
        before[name].every((item, index) => item === after[name][index]),
    ) &&
    // Without claims that are shown there is no address in it.
    (after.shown.length === 0 || before.base === after.base)
  );
}

type Labels = ReadonlyMap<CueSpan, number>;
const NO_LABELS: Labels = new Map();

/** Where each part of the active claim is named: at its first piece. */
function labelsOf(segments: readonly Segment[]): Labels {
  const labels = new Map<CueSpan, number>();
  for (const { pieces } of segments)
    for (const { cue, start } of pieces) if (cue && !labels.has(cue)) labels.set(cue, start);
  return labels;
}

interface SegmentTextProps extends BlockTextProps {
  readonly segment: Segment;
  readonly labels: Labels;
}

/**
 * Tinted text is a link to its claim; where several claims share it, each click goes on to the next. What the
 * filters leave out keeps its element and its room, and is text as any other: without an address it is no link.
 */
function SegmentText({ segment, labels, ...props }: SegmentTextProps) {
  const { base, snapshot, active, focus } = props;
  const { claims, begins, isLeftOut } = segment;
  const pieces = segment.pieces.map((piece) => (
    <PieceText key={piece.start} piece={piece} labels={labels} {...props} />
  ));
  const glyphs =
    begins.length > 0
      ? { "data-glyphs": begins.map((stance) => STANCE_WORDS[stance].glyph).join("") }
      : {};
  if (isLeftOut)
    return (
      <a className={styles.claim} data-left-out="" {...glyphs}>
        {pieces}
      </a>
    );
  const holders = focus.split(" ");
  const focused = claims.find(({ holder }) => holders.includes(holder));
  const first = focused ?? claims[0];
  if (!first) return pieces;
  const at = claims.findIndex((claim) => claim.id === active?.id);
  const next = at === -1 ? first : (claims[(at + 1) % claims.length] ?? first);
  return (
    <a
      href={claimHref(base, next)}
      className={styles.claim}
      draggable={false}
      aria-description={claimsInWords(snapshot, claims)}
      data-fill={(claims[at] ?? first).stance}
      data-holder={claims.map((claim) => claim.holder).join(" ")}
      data-claims={claims.map((claim) => claim.id).join(" ")}
      {...glyphs}
      {...(focused ? { "data-focus": "" } : {})}
      {...(at === -1 ? {} : { "data-active": "", "aria-current": "true" as const })}
    >
      {pieces}
    </a>
  );
}

interface PieceTextProps extends BlockTextProps {
  readonly piece: Piece;
  readonly labels: Labels;
}

function PieceText({ piece, labels, text, active }: PieceTextProps) {
  const words = setText(text, piece);
  const { cue, act, hit } = piece;
  if (!cue && !act && !hit) return words;
  const marks = {
    ...(act?.isShown ? { "data-act": "", "data-fill": act.stance } : {}),
    ...(cue ? { "data-cue": cue.cue } : {}),
    ...(cue && active && labels.get(cue) === piece.start
      ? { "data-label": partsAt(active, cue).join(" · ") }
      : {}),
  };
  return hit ? (
    <mark className={styles.hit} data-hit={hit.index} {...marks}>
      {words}
    </mark>
  ) : (
    <span {...marks}>{words}</span>
  );
}

/** The same words may play two parts: who holds a position often says so. */
const partsAt = ({ evidence }: Claim, { start, end }: Span): readonly Cue[] => [
  ...new Set(
    evidence.cues.filter((cue) => cue.start === start && cue.end === end).map(({ cue }) => cue),
  ),
];
