import { queryOptions } from "@tanstack/react-query";
import type { WhyAnswer } from "@/lib/api/why";
import type { DocumentDetail, Snapshot } from "@/lib/corpus/snapshot";

async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${path} answered ${response.status} ${response.statusText}`);
  return response.json();
}

/** Everything, unfiltered: every filter of the page is then a matter of milliseconds, with no request. */
export const stancesQuery = queryOptions({
  queryKey: ["stances"],
  queryFn: () => getJson<Snapshot>("/api/stances"),
});

/** A text belongs to a rev: when the corpus moves, it is asked for again. */
export const documentQuery = (rev: string, id: string) =>
  queryOptions({
    queryKey: ["document", rev, id],
    queryFn: () => getJson<DocumentDetail>(`/api/documents/${encodeURIComponent(id)}`),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Where a claim's rule is told; also a plain link. */
export const whyPath = (claim: string): string => `/api/claims/${encodeURIComponent(claim)}/why`;

export const whyQuery = (rev: string, claim: string) =>
  queryOptions({
    queryKey: ["why", rev, claim],
    queryFn: () => getJson<WhyAnswer>(whyPath(claim)),
    staleTime: Number.POSITIVE_INFINITY,
    // Somebody is waiting for it, and can ask again.
    retry: 1,
  });
