import { queryOptions } from "@tanstack/react-query";
import type { ChangesAnswer, ChangesSummary } from "@/lib/api/changes";
import type { WhyAnswer } from "@/lib/api/why";
import type { DocumentDetail, Snapshot } from "@/lib/corpus/snapshot";
import { filtersOf } from "@/lib/view/filters";
import { formatView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";

const ask = (path: string): Promise<Response> =>
  fetch(path, { headers: { Accept: "application/json" } });

async function read<T>(response: Response): Promise<T> {
  if (!response.ok)
    throw new Error(`${response.url} answered ${response.status} ${response.statusText}`);
  return response.json();
}

/** Somebody is waiting for it, and can ask again. */
const RETRIES = 1;

const getJson = async <T>(path: string): Promise<T> => read<T>(await ask(path));

/** As long as in `app/providers.tsx`. */
const FRESH_MS = 30_000;

/** Two answers of which this is the same are the same; a file that cannot be read is in no rev. */
const nameOf = (data: unknown): string | null =>
  typeof data === "object" && data !== null && "rev" in data && "unread" in data
    ? JSON.stringify([data.rev, data.unread])
    : null;

/**
 * Everything, unfiltered: every filter of the page is then a matter of milliseconds, with no request.
 * Without a rev the present data, which moves; with one the very state of that name, which never does. Where
 * that is not kept, it is the present data all the same: its own `rev` tells.
 */
export const stancesQuery = (rev: string | null) =>
  queryOptions({
    queryKey: ["stances", rev],
    queryFn: async () => {
      const kept = rev === null ? null : await ask(`/api/stances?rev=${rev}`);
      return kept && kept.status !== 404 ? read<Snapshot>(kept) : getJson<Snapshot>("/api/stances");
    },
    // Comparing all of it part by part would take longer than a frame.
    structuralSharing: (old, fresh) =>
      nameOf(old) !== null && nameOf(old) === nameOf(fresh) ? old : fresh,
    staleTime: ({ state }) => (state.data?.rev === rev ? Number.POSITIVE_INFINITY : FRESH_MS),
  });

/** What has become of the data since a link with a `rev` was made. */
export type Since =
  | ({ readonly kind: "known" } & ChangesSummary)
  /** The state is not kept; `why` ends a sentence. */
  | { readonly kind: "unknown"; readonly why: string | null };

/** `view` says which of the changes are of what the reader looks at. */
export const sinceQuery = (rev: string, view: View) =>
  queryOptions({
    queryKey: ["since", rev, formatView(filtersOf(view))],
    queryFn: async (): Promise<Since> => {
      const response = await ask(`${changesPath(rev, view)}&only=counts`);
      if (response.status === 404) return { kind: "unknown", why: null };
      return { kind: "known", ...(await read<ChangesSummary>(response)) };
    },
  });

/** What has changed since a rev, position by position; also a plain link. */
export const changesPath = (rev: string, view: View): string =>
  `/api/changes?from=${rev}${formatView(filtersOf(view)).replace("?", "&")}`;

/** `to` is the present rev, as far as is known: when it moves, the changes are asked for again. */
export const changesQuery = (rev: string, to: string, view: View) =>
  queryOptions({
    queryKey: ["changes", rev, to, formatView(filtersOf(view))],
    queryFn: () => getJson<ChangesAnswer>(changesPath(rev, view)),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A text belongs to a rev: when the corpus moves, it is asked for again. */
export const documentQuery = (rev: string, id: string) =>
  queryOptions({
    queryKey: ["document", rev, id],
    queryFn: () => getJson<DocumentDetail>(`/api/documents/${encodeURIComponent(id)}?rev=${rev}`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: RETRIES,
  });

/** Where a claim's rule is told; also a plain link. */
export const whyPath = (rev: string, claim: string): string =>
  `/api/claims/${encodeURIComponent(claim)}/why?rev=${rev}`;

/** Null where the state was read by another engine, and today's does not make the claim. */
export const whyQuery = (rev: string, claim: string) =>
  queryOptions({
    queryKey: ["why", rev, claim],
    queryFn: async () => {
      const response = await ask(whyPath(rev, claim));
      return response.status === 410 ? null : read<WhyAnswer>(response);
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: RETRIES,
  });
