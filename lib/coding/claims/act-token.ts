import type { Mention } from "@/lib/coding/actors/mention";
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

/** The mentions between two tokens, in reading order: a look to either side that stays bounded. */
export function mentionsBetween(reading: Reading, from: number, to: number): Mention[] {
  const found: Mention[] = [];
  for (let k = Math.max(0, from); k <= to && k < reading.tokens.length; k++) {
    const mention = reading.mentionAt[k];
    if (mention && found.at(-1) !== mention) found.push(mention);
  }
  return found;
}
