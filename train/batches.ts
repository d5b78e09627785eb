import { type Encoded, lengthOf } from "./encode";
import { type Random, shuffled } from "./random";

/**
 * All sentences of at most `longest` words in random order, in batches of one part for each worker;
 * a part has at most `words` words. What does not fill a last batch is left out.
 */
export function batchesOf(
  data: Encoded,
  workers: number,
  words: number,
  longest: number,
  random: Random,
): number[][][] {
  const batches: number[][][] = [];
  let parts: number[][] = [];
  let part: number[] = [];
  let count = 0;
  const sentences = [...Array(data.starts.length - 1).keys()];
  for (const sentence of shuffled(sentences, random)) {
    const length = lengthOf(data, sentence);
    if (length > longest) continue;
    if (count + length > words) {
      parts.push(part);
      part = [];
      count = 0;
      if (parts.length === workers) {
        batches.push(parts);
        parts = [];
      }
    }
    part.push(sentence);
    count += length;
  }
  return batches;
}
