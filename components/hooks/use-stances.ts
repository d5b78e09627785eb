"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { documentQuery, type Since, sinceQuery, stancesQuery } from "./queries";

/** The present data, or the state that a link's rev names: see `stancesQuery`. */
export const useStances = (rev: string | null): Snapshot =>
  useSuspenseQuery(stancesQuery(rev)).data;

/** What has become of the data since a link was made; null for a link without a rev. */
export const useSince = (rev: string | null): Since | null =>
  useQuery({ ...sinceQuery(rev ?? ""), enabled: rev !== null }).data ?? null;

export const useDocument = (rev: string, id: string | null) =>
  useQuery({ ...documentQuery(rev, id ?? ""), enabled: id !== null });
