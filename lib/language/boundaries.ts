import abbreviations from "@/data/language/abbreviations.json";
import type { RawToken } from "./tokenise";

const TITLES: ReadonlySet<string> = new Set(abbreviations.title);
const STOP = /^(?:[.!?…]|\.{2,})$/;
const CLOSER = /^['’"”»)\]]$/;
/** After an abbreviation only a word that commonly opens a sentence ends the one before. */
const OPENERS: ReadonlySet<string> = new Set(
  "The This That These Those It He She They We In On At But And However Meanwhile Under After Before As If When While There Its His Their Our For To By From Both Some Such According".split(
    " ",
  ),
);

/** Index one past the last token of the sentence that starts at token `from`. */
export function sentenceEnd(text: string, tokens: readonly RawToken[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const stop = STOP.test(token.text);
    const abbreviation = !stop && token.text.length > 1 && token.text.endsWith(".");
    if (!stop && !abbreviation) continue;
    if (TITLES.has(token.text) || (abbreviation && /^\p{Lu}\.$/u.test(token.text))) continue;
    let next = i + 1;
    while (
      next < tokens.length &&
      CLOSER.test(tokens[next]?.text ?? "") &&
      !opens(text, tokens[next])
    )
      next++;
    const following = tokens[next];
    if (!following) return tokens.length;
    if (following.start === (tokens[next - 1]?.end ?? 0) && !STOP.test(following.text)) continue;
    if (STOP.test(following.text)) continue;
    if (abbreviation ? OPENERS.has(following.text) : startsSentence(following.text)) return next;
  }
  return tokens.length;
}

/** A straight quote mark that follows white space opens a quotation, it does not close one. */
function opens(text: string, token: RawToken | undefined): boolean {
  return token !== undefined && /['"]/.test(token.text) && /\s/.test(text.charAt(token.start - 1));
}

const startsSentence = (word: string): boolean => !/^(?:\p{Ll}|[,;:)\]}%])/u.test(word);
