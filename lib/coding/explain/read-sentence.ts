import type { Reading } from "@/lib/coding/sentence/reading";
import type {
  ExplainedMention,
  ExplainedToken,
  ExplainedTopic,
  ReadSentence,
  Words,
} from "./explained";

/** The words from token `first` to `last` as they stand in the document, white space as single spaces. */
export function wordsAt({ tokens }: Reading, first: number, last: number): Words {
  let text = "";
  for (let k = first; k <= last; k++) {
    const token = tokens[k];
    if (!token) continue;
    if (k > first && token.start > (tokens[k - 1]?.end ?? 0)) text += " ";
    text += token.text;
  }
  return { first, last, text };
}

export function readSentence(reading: Reading, text: string): ReadSentence {
  const start = reading.tokens[0]?.start ?? 0;
  const end = reading.tokens.at(-1)?.end ?? start;
  return { start, end, text: text.slice(start, end), tokens: tokensOf(reading) };
}

const tokensOf = ({ tokens, tags, tree }: Reading): ExplainedToken[] =>
  tokens.map(({ start, end, text, lemma, tag, form }, k) => ({
    start,
    end,
    text,
    lemma,
    tag: tags[k] ?? tag,
    form,
    head: tree.heads[k] ?? -1,
    relation: tree.deprels[k] ?? "dep",
  }));

export const mentionsOf = (reading: Reading): ExplainedMention[] =>
  reading.mentions.map(({ holder, name, kind, place, firstToken, lastToken }) => ({
    ...wordsAt(reading, firstToken, lastToken),
    holder,
    name,
    kind,
    place,
  }));

/** Every topic once, in reading order. */
export const topicsOf = (reading: Reading): ExplainedTopic[] =>
  [...new Set(reading.topicAt)].flatMap((topic) =>
    topic
      ? [
          {
            ...wordsAt(reading, topic.first, topic.last),
            id: topic.value.id,
            types: topic.value.types,
          },
        ]
      : [],
  );
