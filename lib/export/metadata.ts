import type { Metadata } from "next";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { CARD_SIZE } from "@/lib/figure/card";
import { describeView, titleOf, windowTitle } from "@/lib/view/title";
import { formatView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";
import { pictured } from "./pictures";

/** The address of a view's card. The rev is in it, so that a card kept elsewhere is never one of other data. */
export const cardPath = (view: View, { rev }: Snapshot): string =>
  `/api/card.png${formatView({ ...pictured("card", view), rev })}`;

/** What a page of a view says of itself to whoever gets its link: title, description, card, and how to embed it. */
export function metadataOf(view: View, snapshot: Snapshot, origin: string): Metadata {
  const title = titleOf(view, snapshot);
  const description = describeView(view, snapshot);
  const url = `${origin}/${formatView(view)}`;
  const image = `${origin}${cardPath(view, snapshot)}`;
  return {
    title: windowTitle(view, snapshot),
    description,
    openGraph: {
      type: "website",
      siteName: "Stance Atlas",
      title,
      description,
      url,
      images: [{ url: image, ...CARD_SIZE, type: "image/png", alt: description }],
    },
    twitter: {
      card: "summary_large_image",
      title,
      description,
      images: [{ url: image, alt: description }],
    },
    alternates: {
      types: {
        "application/json+oembed": [
          { url: `${origin}/api/oembed?url=${encodeURIComponent(url)}&format=json`, title },
        ],
      },
    },
  };
}
