/** Above this a file is refused: two mebibytes of plain text is a thick book. */
export const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const refused = (reason: string): Decoded => ({ ok: false, reason });

const mebibytes = (bytes: number): string => `${(bytes / (1024 * 1024)).toFixed(1)} MiB`;

/**
 * The text of a file's bytes, or the reason, in words fit to be shown, why it cannot be read.
 * UTF-8 only. A byte order mark is kept as the text's first character, so that offsets always
 * count from the first character of the file as given.
 */
export function decodeDocument(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refused("The file is empty.");
  if (bytes.length > MAX_DOCUMENT_BYTES)
    return refused(
      `The file is too large: ${mebibytes(bytes.length)}, at most ${mebibytes(MAX_DOCUMENT_BYTES)} is read.`,
    );
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
