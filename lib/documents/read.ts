import { findBlocks } from "./blocks";
import { findDate } from "./dates";
import type { Block, Document } from "./document";

export { decodeDocument, MAX_DOCUMENT_BYTES, tooLarge } from "./decode";

/**
 * What a text is made of. `id` is the file's name; `text` is kept exactly as given (a byte order
 * mark included), and every offset points into it. Never throws, whatever the text.
 */
export function readDocument(id: string, text: string): Document {
  const blocks = findBlocks(text);
  return {
    id,
    title: titleOf(id, text, blocks),
    date: dateOf(text, blocks),
    source: sourceOf(text, blocks),
    text,
    blocks,
  };
}

/** About as much as fits on two lines of a list. */
const TITLE_LENGTH = 120;

function titleOf(id: string, text: string, blocks: readonly Block[]): string {
  const title =
    blocks.find((block) => block.kind === "title") ??
    blocks.find((block) => block.kind === "paragraph" || block.kind === "item") ??
    blocks[0];
  if (!title) return id;
  const words = plain(text.slice(title.start, title.end));
  if (words === "") return id;
  return words.length <= TITLE_LENGTH || title.kind === "title" ? words : shorten(words);
}

const plain = (text: string): string =>
  text
    .replace(/^#{1,6}\s+/, "")
    .replaceAll("**", "")
    .replace(/\s+/g, " ")
    .trim();

function shorten(words: string): string {
  const cut = words.slice(0, TITLE_LENGTH);
  const space = cut.lastIndexOf(" ");
  return `${space > 0 ? cut.slice(0, space) : cut} …`;
}

/** How many blocks from the top a date still dates the document. */
const HEAD = 6;
/** A date in the first words of the text ("On 23 November 2025, …") dates it too. */
const OPENING = /^(?:[\p{Lu}][\p{L} .]{1,40}[,(–—-]\s*)?(?:on\s+)?$/iu;

function dateOf(text: string, blocks: readonly Block[]): string | null {
  const head = blocks.slice(0, HEAD);
  for (const block of head) {
    const words = text.slice(block.start, block.end);
    if (block.kind === "dateline" || block.kind === "title" || block.kind === "heading") {
      const found = findDate(words.replace(/\s+/g, " "));
      if (found) return found.date;
    }
  }
  const first = head.find((block) => block.kind === "paragraph");
  if (!first) return null;
  const words = text
    .slice(first.start, Math.min(first.end, first.start + 200))
    .replace(/\s+/g, " ");
  const found = findDate(words);
  return found && OPENING.test(words.slice(0, found.index)) ? found.date : null;
}

const AGENCY =
  /\((AP|AFP|Reuters|TASS|Xinhua|Kyodo|Yonhap|UPI|DPA|EFE|ANSA|Anadolu|Interfax|PTI|Bloomberg)\)\s*[-–—]/i;
const OWN_SOURCE = /^(?:source|publisher|published by)\s*:\s*(.{2,80})$/im;

function sourceOf(text: string, blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, HEAD)) {
    if (block.kind === "related" || block.kind === "link" || block.kind === "caption") continue;
    const words = text.slice(block.start, Math.min(block.end, block.start + 200));
    const agency = AGENCY.exec(words) ?? OWN_SOURCE.exec(words);
    if (agency?.[1]) return agency[1].trim();
  }
  return null;
}
