import type { Block, BlockKind } from "./document";
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
    for (const piece of splitGroup(group)) {
      const block = blockOf(text, piece, paragraphs);
      if (block.kind === "paragraph" || block.kind === "heading") paragraphs++;
      blocks.push(block);
    }
  return withTitle(blocks);
}

interface Piece {
  readonly lines: readonly Line[];
  readonly kind: BlockKind | null;
}

/** Cuts a run of lines where a bullet, a markdown heading, an address or a rule starts. */
function splitGroup(group: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Line[] = [];
  let kind: BlockKind | null = null;
  const close = (): void => {
    if (open.length > 0) pieces.push({ lines: open, kind });
    open = [];
    kind = null;
  };
  for (const line of group) {
    const alone = kindOfLine(line.text);
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
