import type { Reading } from "@/lib/coding/sentence/reading";

/** The token that begins at or covers an offset into the document; -1 where none does. */
export function tokenAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = reading.tokens[middle];
    if (!token) return -1;
    if (offset < token.start) high = middle - 1;
    else if (offset >= token.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
