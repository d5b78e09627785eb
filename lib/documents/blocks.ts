import type { Block, BlockKind } from "./document";
import { datelineLength, isBylineAbove } from "./head";
import { kindOfLine, kindOfParagraph, startsItem } from "./kind";
import { groupLines, type Line, splitLines } from "./lines";

/**
 * The blocks of a text, in order and without overlap; white space between them belongs to none.
 * Furniture is marked, never cut out. The first headline-like block becomes the title.
 */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraphs = 0;
  for (const group of groupLines(splitLines(text)))
    for (const piece of splitGroup(group, paragraphs < HEAD))
      for (const block of blocksOf(text, piece, paragraphs)) {
        if (block.kind === "paragraph" || block.kind === "heading") paragraphs++;
        blocks.push(block);
      }
  return withTitle(blocks);
}

/** Bylines and datelines within a paragraph stand above or in one of the first so many. */
const HEAD = 3;
/** No dateline is longer, in characters. */
const LONGEST = 200;

interface Piece {
  readonly lines: readonly Line[];
  readonly kind: BlockKind | null;
}

/** Cuts a run of lines where a bullet, a markdown heading, an address or a rule starts. */
function splitGroup(group: readonly Line[], inHead: boolean): Piece[] {
  const pieces: Piece[] = [];
  let open: Line[] = [];
  let kind: BlockKind | null = null;
  const close = (): void => {
    if (open.length > 0) pieces.push({ lines: open, kind });
    open = [];
    kind = null;
  };
  for (const [i, line] of group.entries()) {
    const next = group[i + 1];
    const byline = inHead && i < HEAD && next && isBylineAbove(line.text, next.text);
    const alone = byline ? "byline" : kindOfLine(line.text);
    if (alone) {
      close();
      pieces.push({ lines: [line], kind: alone });
    } else if (startsItem(line.text)) {
      close();
      open = [line];
      kind = "item";
    } else {
      // A line further left than an indented bullet is no part of the item.
      if (kind === "item" && line.indent < (open[0]?.indent ?? 0)) close();
      open.push(line);
    }
  }
  close();
  return pieces;
}

/** A piece as one block, or as its dateline and the paragraph after it. */
function blocksOf(text: string, piece: Piece, position: number): Block[] {
  const whole = blockOf(text, piece, position);
  if (position >= HEAD || (whole.kind !== "paragraph" && whole.kind !== "heading")) return [whole];
  const { start, end } = whole;
  const paragraph = text.slice(start, end);
  const length = datelineLength(paragraph.slice(0, LONGEST), text);
  if (length === 0) return [whole];
  const rest = paragraph.slice(length);
  const from = start + length + (rest.length - rest.trimStart().length);
  return [
    { start, end: start + length, kind: "dateline" },
    { start: from, end, kind: "paragraph" },
  ];
}

function blockOf(text: string, piece: Piece, position: number): Block {
  const first = piece.lines[0];
  const last = piece.lines[piece.lines.length - 1];
  const start = first?.start ?? 0;
  const end = last?.end ?? start;
  const kind = piece.kind ?? kindOfParagraph(text.slice(start, end), piece.lines.length, position);
  return { start, end, kind };
}

/** A title stands above everything that is read: only the first such block can be one. */
function withTitle(blocks: readonly Block[]): Block[] {
  const read = blocks.findIndex(
    (b) => b.kind === "heading" || b.kind === "paragraph" || b.kind === "item",
  );
  return blocks.map((block, i) =>
    i === read && block.kind === "heading" ? { ...block, kind: "title" } : block,
  );
}
