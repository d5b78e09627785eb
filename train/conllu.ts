import type { UniversalTag } from "@/lib/language/sentence";

/** One syntactic word of a treebank. */
export interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly upos: UniversalTag;
  /** `Mood=Ind|Tense=Past`, or "" where there are none. */
  readonly feats: string;
  /** Index of the head in the sentence's words, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

/** Words that are written as one: "don't" is words 3 to 4 (end exclusive). */
interface Surface {
  readonly from: number;
  readonly to: number;
  readonly form: string;
}

export interface TreebankSentence {
  readonly id: string;
  readonly text: string;
  /** Whether a new document or a new paragraph begins here. */
  readonly opens: "document" | "paragraph" | null;
  readonly words: readonly Word[];
  /** What stands in the text: one entry a word, or one for the words of a multiword token. */
  readonly surface: readonly Surface[];
}

/** Reads CoNLL-U (https://universaldependencies.org/format.html); empty nodes ("8.1") are left out. */
export function parseConllu(file: string): TreebankSentence[] {
  return file
    .split(/\n\s*\n/)
    .filter((block) => /^\d/m.test(block))
    .map(parseSentence);
}

function parseSentence(block: string): TreebankSentence {
  const words: Word[] = [];
  const surface: Surface[] = [];
  let id = "";
  let text = "";
  let opens: TreebankSentence["opens"] = null;
  let covered = 0;
  for (const line of block.split("\n")) {
    if (line.startsWith("#")) {
      const [, key, value] = /^#\s*(\S+)(?:[^=]*=\s*(.*))?$/.exec(line) ?? [];
      if (key === "newdoc") opens = "document";
      if (key === "newpar") opens ??= "paragraph";
      if (key === "sent_id") id = value ?? "";
      if (key === "text") text = value ?? "";
      continue;
    }
    const [number = "", form = "", lemma = "", upos, , feats, head, deprel = "dep"] =
      line.split("\t");
    const range = /^(\d+)-(\d+)$/.exec(number);
    if (range) {
      covered = Number(range[2]);
      surface.push({ from: Number(range[1]) - 1, to: covered, form });
      continue;
    }
    if (!/^\d+$/.test(number)) continue;
    if (Number(number) > covered)
      surface.push({ from: Number(number) - 1, to: Number(number), form });
    words.push({
      form,
      lemma,
      upos: tagNamed(upos),
      feats: feats === undefined || feats === "_" ? "" : feats,
      head: Number(head) - 1,
      deprel,
    });
  }
  return { id, text, opens, words, surface };
}

const TAGS: readonly UniversalTag[] = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
];

const tagNamed = (name: string | undefined): UniversalTag =>
  TAGS.find((tag) => tag === name) ?? "X";
