import { SPEECH } from "@/lib/coding/frames/lexicon";
import { lemma, type Reading } from "@/lib/coding/sentence/reading";

/** Which tokens stand in double quotation marks. `open`: a quotation goes on from the sentence before. */
export function quotedTokens(
  reading: Reading,
  text: string,
  open: boolean,
): { readonly quoted: readonly boolean[]; readonly open: boolean } {
  let inside = open;
  const quoted = reading.tokens.map((token) => {
    const word = token.text;
    if (/^["“”«»]$/.test(word))
      inside =
        word === "“" ||
        word === "«" ||
        (word === '"' && !/[^\s([—–-]/.test(text.charAt(token.start - 1)));
    return inside;
  });
  return { quoted, open: inside };
}

/** Whether a verb of saying stands outside the quotation marks of a sentence that has some. */
export const saysOutside = (reading: Reading, quoted: readonly boolean[]): boolean =>
  quoted.includes(true) &&
  reading.tokens.some(
    (_, k) => !quoted[k] && reading.tags[k] === "VERB" && SPEECH.has(lemma(reading, k)),
  );
