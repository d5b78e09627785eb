/**
 * Coding throughput against wink-nlp (sentences and parts of speech) on the same texts. Ours does
 * more: it finds actors and frames and writes claims.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { codeDocument } from "../../lib/coding/code.ts";
import { MODEL_PATH, parserFrom } from "../../lib/corpus/parser.ts";
import { readDocument } from "../../lib/documents/read.ts";
import { heading, median, table } from "./report.mjs";

const ROUNDS = 5;
const BYTES = 1_000_000;
/** A slow engine gets less text, so that the bench ends. */
const ROUND_SECONDS = 5;

const seeds = join(import.meta.dirname, "../../seeds");
const name = readdirSync(seeds).find((file) => file.endsWith(".txt"));
const text = readFileSync(join(seeds, name), "utf8");
const bytes = Buffer.byteLength(text);

const parser = parserFrom(join(import.meta.dirname, "../..", MODEL_PATH));
const nlp = winkNLP(model, ["sbd", "pos"]);
const wink = () => {
  const document = nlp.readDoc(text);
  return { tokens: document.tokens().length(), sentences: document.sentences().length() };
};
const ours = () => codeDocument(readDocument(name, text), parser).claims.length;

const secondsOf = (work, times) => {
  const began = performance.now();
  for (let i = 0; i < times; i++) work();
  return (performance.now() - began) / 1000;
};

// Until both are compiled: the first runs cost many times the later ones.
for (const work of [ours, wink]) for (let i = 0; i < 20 && secondsOf(work, 1) < 1; i++);
const each = Math.max(secondsOf(ours, 1), secondsOf(wink, 1));
const copies = Math.max(1, Math.min(Math.round(BYTES / bytes), Math.floor(ROUND_SECONDS / each)));

const times = { ours: [], wink: [] };
for (let round = 0; round < ROUNDS; round++) {
  const order = round % 2 === 0 ? ["ours", "wink"] : ["wink", "ours"];
  for (const who of order) times[who].push(secondsOf(who === "ours" ? ours : wink, copies));
}

const { tokens, sentences } = wink();
const megabytes = (bytes * copies) / 1e6;
const row = (label, seconds) => [
  label,
  Math.round((tokens * copies) / seconds).toLocaleString("en"),
  (megabytes / seconds).toFixed(2),
];
const [own, peer] = [median(times.ours), median(times.wink)];
heading(
  `Coding: ${copies} documents of ${tokens} tokens, ${sentences} sentences (${megabytes.toFixed(2)} MB), medians of ${ROUNDS} interleaved rounds`,
);
table([
  ["", "tokens/s", "MB/s"],
  row("Stance Atlas, text to claims", own),
  row("wink-nlp, sentences and tags", peer),
]);
console.log(
  `ratio: ${(peer / own).toFixed(2)} times wink-nlp's speed (tokens as wink-nlp counts them)`,
);
