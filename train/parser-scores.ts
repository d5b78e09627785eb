import type { Parser } from "@/lib/language/model/parser";
import type { TreebankSentence } from "./conllu";

/** Shares of right words of a treebank, on its tokens, by the parser as the product runs it. */
export interface ParserScores {
  /** Universal tags, of all words. */
  readonly upos: number;
  /** Heads; punctuation left out, as in the two below. */
  readonly uas: number;
  /** Heads and labels. */
  readonly las: number;
  /** Heads and labels without subtypes: `nmod:poss` is `nmod`. */
  readonly lasBasic: number;
}

export function parserScores(parser: Parser, treebank: readonly TreebankSentence[]): ParserScores {
  let [words, tags, arcs, heads, labelled, basic] = [0, 0, 0, 0, 0, 0];
  for (const sentence of treebank) {
    const forms = sentence.words.map(({ form }) => form);
    const said = parser.tag(forms);
    const tree = parser.parse(forms);
    sentence.words.forEach((word, i) => {
      words++;
      if (mainPart(said[i]) === word.upos) tags++;
      if (word.upos === "PUNCT") return;
      arcs++;
      if (tree.heads[i] !== word.head) return;
      heads++;
      if (tree.deprels[i] === word.deprel) labelled++;
      if (mainPart(tree.deprels[i]) === mainPart(word.deprel)) basic++;
    });
  }
  return {
    upos: tags / words,
    uas: heads / arcs,
    las: labelled / arcs,
    lasBasic: basic / arcs,
  };
}

const mainPart = (name: string | undefined) => name?.split(":")[0];
