"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { View } from "@/lib/view/view";
import { documentQuery, type Since, sinceQuery, stancesQuery } from "./queries";

/** The present data, or the state that a link's rev names: see `stancesQuery`. */
export const useStances = (rev: string | null): Snapshot =>
  useSuspenseQuery(stancesQuery(rev)).data;

/** What has become of the data since a link was made; null for a link without a rev. */
export function useSince(view: View): Since | null {
  const { rev } = view;
  const asked = useQuery({
    ...sinceQuery(rev ?? "", view),
    enabled: rev !== null,
    // While a filter's own figure comes, the banner stays.
    placeholderData: (last, query) => (query?.queryKey[1] === rev ? last : undefined),
  });
  return rev === null ? null : (asked.data ?? null);
}

export const useDocument = (rev: string, id: string | null) =>
  useQuery({ ...documentQuery(rev, id ?? ""), enabled: id !== null });
