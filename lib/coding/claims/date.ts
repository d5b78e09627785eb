import type { Reading } from "@/lib/coding/sentence/reading";
import { findDate } from "@/lib/documents/dates";
import type { Draft } from "./draft";

/** When a position was taken: the full date its evidence gives, else the document's; null where neither does. */
export function dateFor(
  _reading: Reading,
  _draft: Draft,
  evidence: string,
  document: string | null,
): string | null {
  return findDate(evidence.replace(/\s+/g, " "))?.date ?? document;
}
