import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import { redirect } from "next/navigation";
import { cache } from "react";
import { documentQuery, type Since, sinceQuery, stancesQuery } from "@/components/hooks/queries";
import { changesBetweenStates, summaryOf } from "@/lib/api/changes";
import { packed } from "@/lib/api/packed";
import { served, standingFor } from "@/lib/history/served";
import type { RevStanding } from "@/lib/history/standing";
import { readingDocument } from "@/lib/view/reading";
import { resolveView } from "@/lib/view/resolve";
import { show } from "@/lib/view/show";
import { addTyped, typedIn } from "@/lib/view/typed-holder";
import { formatView, parseView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";

/** One look at the documents folder a request: title and page are of the same moment. */
const standingOnce = cache(standingFor);

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What a request for a page asks to see, and the data to see it in. */
export interface Look {
  readonly view: View;
  /** As the link has it, with what the data lacks and a rev that is not kept. */
  readonly asked: View;
  /** A name that a form without scripts sends to be added; `""` for none. */
  readonly sent: string;
  readonly standing: RevStanding;
}

export async function look(searchParams: SearchParams): Promise<Look> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams))
    for (const one of [value ?? []].flat()) search.append(name, one);
  const { view: asked } = parseView(search);
  const standing = await standingOnce(asked.rev);
  const { view } = resolveView(asked, standing.watched.snapshot);
  return { view, asked, sent: typedIn(search), standing };
}

/** The same; where a name was sent that is of one holder, its view's own address is gone to instead. */
export async function lookOrAdd(searchParams: SearchParams, pathname: string): Promise<Look> {
  const seen = await look(searchParams);
  const { asked, sent, standing } = seen;
  const added = addTyped(asked, sent, standing.watched.snapshot.holders);
  if (added) redirect(`${pathname}${formatView(added)}`);
  return seen;
}

/** What has become of the data since a link with a `rev` was made. */
const sinceThen = (standing: RevStanding, view: View): Since =>
  standing.kind === "unknown"
    ? { kind: "unknown", why: standing.why }
    : { kind: "known", ...summaryOf(changesBetweenStates(standing, served(), view)) };

/** The data that the page's panes would ask for first, to go with its HTML. */
export function dataFor({ view, asked, standing }: Look): DehydratedState {
  const { rev } = asked;
  const { snapshot, corpus } = standing.watched;
  const reading = readingDocument(view, show(snapshot, view), snapshot);
  const client = new QueryClient();
  client.setQueryData(stancesQuery(rev).queryKey, snapshot);
  if (rev !== null)
    client.setQueryData(sinceQuery(rev, asked).queryKey, sinceThen(standing, asked));
  const open = corpus.documents.find(({ id }) => id === reading);
  if (open) client.setQueryData(documentQuery(snapshot.rev, open.id).queryKey, open);
  return dehydrate(client, { serializeData: packed });
}
