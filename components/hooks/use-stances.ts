"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { documentQuery, stancesQuery } from "./queries";

export const useStances = (): Snapshot => useSuspenseQuery(stancesQuery).data;

export const useDocument = (rev: string, id: string | null) =>
  useQuery({ ...documentQuery(rev, id ?? ""), enabled: id !== null });
