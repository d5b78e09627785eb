/** Scores of a model's file on a treebank, by the parser as the product runs it; and its speed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readModel } from "@/lib/language/model/format";
import { openParser } from "@/lib/language/model/parser";
import { parseConllu } from "./conllu";

const [file = "/tmp/parser.bin.gz", treebank = "../shared/treebank"] = process.argv.slice(2);
const t0 = performance.now();
const bytes = readFileSync(file);
const t1 = performance.now();
const raw = gunzipSync(bytes);
const t2 = performance.now();
const model = readModel(raw);
const t3 = performance.now();
const parser = openParser(model);
const t4 = performance.now();
console.log(
  "gz",
  bytes.length,
  "raw",
  raw.length,
  "ms: read",
  (t1 - t0).toFixed(1),
  "gunzip",
  (t2 - t1).toFixed(1),
  "model",
  (t3 - t2).toFixed(1),
  "open",
  (t4 - t3).toFixed(1),
);
for (const name of ["dev", "test-ewt", "test-pud"]) {
  const sentences = parseConllu(readFileSync(join(treebank, `${name}.conllu`), "utf8"));
  let [n, all, upos, uas, las, basic] = [0, 0, 0, 0, 0, 0];
  for (const { words } of sentences) {
    const forms = words.map(({ form }) => form);
    const tags = parser.tag(forms);
    const { heads, deprels } = parser.parse(forms);
    words.forEach((word, i) => {
      all++;
      if (tags[i]?.split(":")[0] === word.upos) upos++;
      if (word.upos === "PUNCT") return;
      n++;
      if (heads[i] !== word.head) return;
      uas++;
      if (deprels[i] === word.deprel) las++;
      if (deprels[i]?.split(":")[0] === word.deprel.split(":")[0]) basic++;
    });
  }
  const p = (x: number) => (100 * x).toFixed(2);
  const input = sentences.map(({ words }) => words.map(({ form }) => form));
  const time = (work: (forms: string[]) => unknown) => {
    let least = Number.POSITIVE_INFINITY;
    for (let r = 0; r < 5; r++) {
      const from = performance.now();
      for (const forms of input) work(forms);
      least = Math.min(least, performance.now() - from);
    }
    return ((1000 * least) / all).toFixed(2);
  };
  console.log(
    name,
    "UPOS",
    p(upos / all),
    "UAS",
    p(uas / n),
    "LAS",
    p(las / n),
    "without subtypes",
    p(basic / n),
    "µs/token: tag",
    time((f) => parser.tag(f)),
    "parse",
    time((f) => parser.parse(f)),
  );
}
