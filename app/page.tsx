import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { Dashboard } from "@/components/dashboard/dashboard";
import { documentQuery, stancesQuery } from "@/components/hooks/queries";
import { corpus, snapshot } from "@/lib/corpus/corpus";
import { readingDocument } from "@/lib/view/reading";
import { resolveView } from "@/lib/view/resolve";
import { describeView, titleOf } from "@/lib/view/title";
import { parseView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

async function viewOf(searchParams: SearchParams): Promise<View> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams))
    for (const one of [value ?? []].flat()) search.append(name, one);
  return resolveView(parseView(search).view, snapshot()).view;
}

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const view = await viewOf(searchParams);
  return {
    title: `${titleOf(view, snapshot())} · Stance Atlas`,
    description: describeView(view, snapshot()),
  };
}

/** The dashboard, rendered with its data: the HTML holds map, matrix and text before any script runs. */
export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const view = await viewOf(searchParams);
  const everything = snapshot();
  const claim = everything.claims.find(({ id }) => id === view.claim) ?? null;
  const reading = readingDocument(view, claim, everything);
  const client = new QueryClient();
  client.setQueryData(stancesQuery.queryKey, everything);
  const open = corpus().documents.find(({ id }) => id === reading);
  if (open) client.setQueryData(documentQuery(everything.rev, open.id).queryKey, open);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Dashboard />
    </HydrationBoundary>
  );
}
