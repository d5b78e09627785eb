import { type Answer, okAnswer } from "@/lib/api/answer";
import { problemAnswer } from "@/lib/api/problem";
import { parseViewQuery } from "@/lib/api/query";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { CITE_FORMATS, type CiteFormat, citationOf, cite } from "./cite";
import { fileName } from "./file-name";
import { originOf } from "./origin";

export const SENT_AS: Readonly<
  Record<CiteFormat, { readonly type: string; readonly extension: string }>
> = {
  text: { type: "text/plain", extension: "txt" },
  bibtex: { type: "application/x-bibtex", extension: "bib" },
  csl: { type: "application/vnd.citationstyles.csl+json", extension: "json" },
};

/** `GET /api/cite`: how to cite the view, as text, BibTeX or CSL-JSON, with the rev and the day of access. */
export function citeAnswer(request: Request, snapshot: Snapshot, now: Date): Answer {
  const parsed = parseViewQuery(new URL(request.url).search, snapshot, { format: CITE_FORMATS });
  if (!parsed.ok) return problemAnswer(parsed.problem);
  const format = parsed.own.format ?? "text";
  const { type, extension } = SENT_AS[format];
  const day = now.toISOString().slice(0, 10);
  const citation = citationOf(parsed.view, snapshot, originOf(request.headers), day);
  const name = fileName(parsed.view, snapshot, "cite", extension);
  return okAnswer(cite(citation, format), `${type}; charset=utf-8`, {
    "Content-Disposition": `inline; filename="${name}"`,
    // Tomorrow it says another day.
    "Cache-Control": "no-store",
  });
}
