import { CORPUS } from "@/lib/api/sample";
import type { Kept } from "./kept";

/** A whole kept state for tests; its quotes stand in its text. */
export function kept(rev: string, text = "Word of France: 2,000 soldiers."): Kept {
  const claims = CORPUS.claims.map((claim) => ({
    ...claim,
    evidence: { ...claim.evidence, start: 0, end: 4, text: text.slice(0, 4) },
  }));
  const documents = CORPUS.documents.map((document) => ({ ...document, text }));
  return {
    served: "2026-01-06T14:05:00.000Z",
    engine: "engine-1",
    borders: "borders-1",
    corpus: { ...CORPUS, rev, documents, claims },
  };
}
