import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { Dashboard } from "@/components/dashboard/dashboard";
import { isPhone } from "@/lib/api/phone";
import { metadataOf } from "@/lib/export/metadata";
import { originOf } from "@/lib/export/origin";
import { dataFor, look, lookOrAdd, type SearchParams } from "./look";

interface PageProps {
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { view, standing } = await look(searchParams);
  return metadataOf(view, standing.watched.snapshot, originOf(await headers()));
}

/** The dashboard, rendered with its data: the HTML holds map, matrix and text before any script runs. */
export default async function Page({ searchParams }: PageProps) {
  return (
    <HydrationBoundary state={dataFor(await lookOrAdd(searchParams, "/"))}>
      <Dashboard onPhone={isPhone(await headers())} />
    </HydrationBoundary>
  );
}
