import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { Embed } from "@/components/embed/embed";
import { isPhone } from "@/lib/api/phone";
import { windowTitle } from "@/lib/view/title";
import { dataFor, look, lookOrAdd, type SearchParams } from "../look";

interface PageProps {
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { view, standing } = await look(searchParams);
  return { title: windowTitle(view, standing.watched.snapshot), robots: { index: false } };
}

/** One pane of the dashboard without what surrounds it, for a frame in somebody else's page. */
export default async function EmbedPage({ searchParams }: PageProps) {
  return (
    <HydrationBoundary state={dataFor(await lookOrAdd(searchParams, "/embed"))}>
      <Embed onPhone={isPhone(await headers())} />
    </HydrationBoundary>
  );
}
