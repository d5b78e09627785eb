import { type Answer, jsonAnswer } from "@/lib/api/answer";
import { problemAnswer } from "@/lib/api/problem";
import { notAllowed } from "@/lib/api/query";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { CARD_SIZE } from "@/lib/figure/card";
import { resolveView } from "@/lib/view/resolve";
import { show } from "@/lib/view/show";
import { titleOf } from "@/lib/view/title";
import { parseView } from "@/lib/view/url";
import { frameHtml, heightAt, USUAL_WIDTH } from "./embed-code";
import { cardPath } from "./metadata";

const PARAMETERS = ["url", "maxwidth", "maxheight", "format"];
export const SIDES = { least: 200, most: 4096 } as const;
const PAGES = ["/", "/embed"];
const CACHE_SECONDS = 3600;

/** What `GET /api/oembed` was asked, or the problem with it. */
type Asked =
  | { readonly ok: true; readonly url: URL; readonly maxWidth: number; readonly maxHeight: number }
  | { readonly ok: false; readonly answer: Answer };

/** Reads an oEmbed request (oembed.com, 2.2). A link is answered only if it leads to this very server. */
export function askedOf(search: string, origin: string): Asked {
  const given = new URLSearchParams(search);
  const wrong = (parameter: string, value: string, allowed: string | readonly string[]): Asked => ({
    ok: false,
    answer: problemAnswer(notAllowed({ parameter, value, allowed })),
  });
  const unknown = [...given.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) return wrong("parameter", unknown, PARAMETERS);
  const format = given.get("format") ?? "json";
  if (format === "xml")
    return {
      ok: false,
      answer: problemAnswer({
        status: 501,
        title: "Format not offered",
        detail: "oEmbed is answered as JSON only.",
        parameter: "format",
        allowed: ["json"],
      }),
    };
  if (format !== "json") return wrong("format", format, ["json"]);
  for (const side of ["maxwidth", "maxheight"]) {
    const value = given.get(side);
    if (value !== null && !isSide(value))
      return wrong(side, value, `whole pixels from ${SIDES.least} to ${SIDES.most}`);
  }
  const url = URL.canParse(given.get("url") ?? "") ? new URL(given.get("url") ?? "") : null;
  if (url === null || url.origin !== origin || !PAGES.includes(url.pathname))
    return { ok: false, answer: notOurs(origin) };
  return {
    ok: true,
    url,
    maxWidth: Number(given.get("maxwidth") ?? Number.POSITIVE_INFINITY),
    maxHeight: Number(given.get("maxheight") ?? Number.POSITIVE_INFINITY),
  };
}

const isSide = (value: string): boolean =>
  /^\d{1,5}$/.test(value) && Number(value) >= SIDES.least && Number(value) <= SIDES.most;

const notOurs = (origin: string): Answer =>
  problemAnswer({
    status: 404,
    title: "Not a link of this server",
    detail: "oEmbed is answered for links to views of this server.",
    parameter: "url",
    allowed: `An address that begins with ${origin}/ or ${origin}/embed.`,
  });

/** The answer for a link: a frame with the view, frozen where the link has a rev, and its card. */
export function oembedAnswer(
  { url, maxWidth, maxHeight }: Extract<Asked, { ok: true }>,
  snapshot: Snapshot,
  origin: string,
): Answer {
  const { view } = resolveView(parseView(url.search).view, snapshot);
  const title = titleOf(view, snapshot);
  const width = Math.min(USUAL_WIDTH, maxWidth);
  const rows = show(snapshot, view).rows.length;
  const height = Math.min(heightAt(view.pane, width, rows), maxHeight);
  const fits = CARD_SIZE.width <= maxWidth && CARD_SIZE.height <= maxHeight;
  return jsonAnswer({
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Stance Atlas",
    provider_url: origin,
    cache_age: CACHE_SECONDS,
    html: frameHtml({ origin, view, title, width, height }),
    width,
    height,
    ...(fits
      ? {
          thumbnail_url: `${origin}${cardPath(view, snapshot)}`,
          thumbnail_width: CARD_SIZE.width,
          thumbnail_height: CARD_SIZE.height,
        }
      : {}),
  });
}
