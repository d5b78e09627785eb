import type { MouseEvent } from "react";
import { hrefOf } from "@/components/hooks/use-view";
import { isPlainClick } from "@/components/ui/view-link";
import type { Claim } from "@/lib/codebook";
import { selectClaim } from "@/lib/view/change";
import { parseView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";

/** What the address of every claim of a document has in common. */
export interface LinkBase {
  readonly view: View;
  readonly pathname: string;
}

export const claimHref = ({ view, pathname }: LinkBase, claim: Claim): string =>
  hrefOf(pathname, selectClaim(view, claim));

/**
 * Follows a link to a claim on this page. A document has hundreds: they are plain links, their clicks are
 * handled once where they all stand, and a change of view draws only those again whose address changes.
 */
export function followClaim(event: MouseEvent, view: View, navigate: (view: View) => void): void {
  if (event.defaultPrevented || !isPlainClick(event)) return;
  const link = event.target instanceof Element ? event.target.closest("a[data-claims]") : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const { holders, claim } = parseView(link.search).view;
  // Addresses follow a filter a moment after its frame: what they put in focus holds, the rest is of now.
  navigate({ ...view, holders, claim });
}
