/** Above this a file is refused: half a mebibyte of plain text is a book. */
export const MAX_DOCUMENT_BYTES = 512 * 1024;

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const refused = (reason: string): Decoded => ({ ok: false, reason });

const kibibytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KiB`;

/** Why a file of so many bytes is refused; null where it is not too large. */
export const tooLarge = (bytes: number): string | null =>
  bytes <= MAX_DOCUMENT_BYTES
    ? null
    : `The file is too large: ${kibibytes(bytes)}, at most ${kibibytes(MAX_DOCUMENT_BYTES)} is read.`;

/**
 * The text of a file's bytes, or the reason, in words fit to be shown, why it cannot be read.
 * UTF-8 only. A byte order mark is kept as the text's first character, so that offsets always
 * count from the first character of the file as given.
 */
export function decodeDocument(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refused("The file is empty.");
  const large = tooLarge(bytes.length);
  if (large !== null) return refused(large);
  if (bytes.includes(0)) return refused("The file is not plain text: it holds binary data.");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refused("The file is not valid UTF-8 text.");
  }
  if (text.replace(/^\uFEFF/, "").trim() === "") return refused("The file holds only white space.");
  if (controls(bytes) > bytes.length / 10)
    return refused("The file is not plain text: it is mostly control characters.");
  return { ok: true, text };
}

const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DELETE = 127;

function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    const white = byte >= TAB && byte <= CARRIAGE_RETURN;
    if ((byte < SPACE && !white) || byte === DELETE) count++;
  }
  return count;
}
