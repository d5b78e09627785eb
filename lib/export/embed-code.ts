import { escapeXml } from "@/lib/atlas/svg";
import { formatView } from "@/lib/view/url";
import type { Pane, View } from "@/lib/view/view";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As wide as a column of an article. */
export const USUAL_WIDTH = 800;

/** Pixels of title, legend and foot around a pane. */
const AROUND = 190;

/** About as high as a pane is at this width, so that little moves when it tells its true height. */
export function heightAt(pane: Pane, width: number, rows: number): number {
  switch (pane) {
    case "all":
    case "map":
      return AROUND + Math.round((width * 5) / 9);
    case "matrix":
      return AROUND + Math.min(30 * rows, 900);
    case "plates":
      return 900;
    case "compare":
    case "text":
      return 720;
  }
}

interface Embedded extends Size {
  readonly origin: string;
  /** With a rev it stays as it is; without one it follows the documents. */
  readonly view: View;
  readonly title: string;
}

const embedUrl = ({ origin, view }: Pick<Embedded, "origin" | "view">): string =>
  `${origin}/embed${formatView(view)}`;

/** The frame to put into a page. */
export const frameHtml = ({ width, height, title, ...embedded }: Embedded): string =>
  `<iframe src="${escapeXml(embedUrl(embedded))}" title="${escapeXml(title)}" width="${width}" height="${height}" style="border:0;width:100%;max-width:${width}px" loading="lazy"></iframe>`;

/** Gives each of our frames in the page the height that it tells. */
export const resizeHtml = (origin: string): string =>
  `<script>
addEventListener("message", ({ data, origin, source }) => {
  if (origin !== ${JSON.stringify(origin)} || data?.type !== "stance-atlas:height") return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === source) frame.height = data.height;
});
</script>`;
