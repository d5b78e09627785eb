import type { Corpus } from "@/lib/corpus/snapshot";
import { type Answer, jsonAnswer, weightOf } from "./answer";
import { type Cache, createCache } from "./cache";
import { problemAnswer } from "./problem";
import { stateKey } from "./state-key";

const answers: Cache<Answer> = createCache({ entries: 500, weight: 32 * 1024 * 1024, weightOf });

function once(corpus: Corpus, key: string, make: () => Answer): Answer {
  const whole = stateKey(corpus) + key;
  const known = answers.get(whole);
  if (known) return known;
  const answer = make();
  answers.set(whole, answer);
  return answer;
}

/** `GET /api/documents`: the documents without their texts, and the files that could not be read. */
export const documentsAnswer = (corpus: Corpus): Answer =>
  once(corpus, "/", () => {
    const documents = corpus.documents.map(
      ({ text: _text, blocks: _blocks, ...summary }) => summary,
    );
    return jsonAnswer({ rev: corpus.rev, documents, unread: corpus.unread });
  });

/** `GET /api/documents/{id}`: one document with its text and blocks. Only ids in the corpus are looked up. */
export function documentAnswer(corpus: Corpus, id: string): Answer {
  const document = corpus.documents.find((one) => one.id === id);
  if (!document) return noDocument(corpus, id);
  return once(corpus, id, () => jsonAnswer({ rev: corpus.rev, ...document }));
}

function noDocument({ documents, unread }: Corpus, id: string): Answer {
  const failed = unread.find(({ file }) => file === id);
  const shown = id.length > 100 ? `${[...id].slice(0, 99).join("")}…` : id;
  return problemAnswer({
    status: 404,
    title: "No such document",
    detail: failed
      ? `“${shown}” is there but could not be read. ${failed.reason}`
      : `“${shown}” is not one of the documents.`,
    parameter: "id",
    allowed: documents.slice(0, 100).map((document) => document.id),
  });
}
