import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache } from "react";
import { Dashboard } from "@/components/dashboard/dashboard";
import { documentQuery, stancesQuery } from "@/components/hooks/queries";
import { isPhone } from "@/lib/api/phone";
import { present } from "@/lib/corpus/corpus";
import { readingDocument } from "@/lib/view/reading";
import { resolveView } from "@/lib/view/resolve";
import { describeView, windowTitle } from "@/lib/view/title";
import { parseView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";

/** One look at the documents folder a request: title and page are of the same moment. */
const presentOnce = cache(present);

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

async function viewOf(searchParams: SearchParams): Promise<View> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams))
    for (const one of [value ?? []].flat()) search.append(name, one);
  return resolveView(parseView(search).view, presentOnce().snapshot).view;
}

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const view = await viewOf(searchParams);
  const { snapshot } = presentOnce();
  return { title: windowTitle(view, snapshot), description: describeView(view, snapshot) };
}

/** The dashboard, rendered with its data: the HTML holds map, matrix and text before any script runs. */
export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const view = await viewOf(searchParams);
  const { snapshot, corpus } = presentOnce();
  const claim = snapshot.claims.find(({ id }) => id === view.claim) ?? null;
  const reading = readingDocument(view, claim, snapshot);
  const client = new QueryClient();
  client.setQueryData(stancesQuery.queryKey, snapshot);
  const open = corpus.documents.find(({ id }) => id === reading);
  if (open) client.setQueryData(documentQuery(snapshot.rev, open.id).queryKey, open);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Dashboard onPhone={isPhone(await headers())} />
    </HydrationBoundary>
  );
}
