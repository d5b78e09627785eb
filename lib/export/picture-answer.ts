import { type Answer, bytesAnswer, okAnswer, weightOf } from "@/lib/api/answer";
import { createCache } from "@/lib/api/cache";
import { problemAnswer } from "@/lib/api/problem";
import { parseViewQuery } from "@/lib/api/query";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { PALETTE } from "@/lib/view/palette";
import { formatView } from "@/lib/view/url";
import { drawPng, drawSvg } from "./draw";
import { fileName } from "./file-name";
import { composePicture, type Picture, pictured } from "./pictures";
import { QueueFull } from "./queue";

export const SCHEMES = ["light", "dark"] as const;
export const SCALES = ["1", "2", "3"] as const;
/** Screens have two pixels where a drawing has one. */
export const USUAL_SCALE = "2";
const RETRY_SECONDS = 2;

const pictures = createCache<Answer>({ entries: 500, weight: 48 * 1024 * 1024, weightOf });
/** A picture that is being drawn is not drawn again for whoever asks meanwhile. */
const underWay = new Map<string, Promise<Answer>>();

export type Extension = "png" | "svg";

/**
 * `GET /api/card.png`, `/api/map.svg` and the like: the view as a picture, drawn once for a view, a rev
 * and a look. A problem where the query is wrong, or where too many wait already.
 */
export async function pictureAnswer(
  search: string,
  snapshot: Snapshot,
  picture: Picture,
  extension: Extension,
): Promise<Answer> {
  const scaled = picture !== "card" && extension === "png";
  const parsed = parseViewQuery(search, snapshot, {
    scheme: SCHEMES,
    ...(scaled ? { scale: SCALES } : {}),
  });
  if (!parsed.ok) return problemAnswer(parsed.problem);
  const scheme = parsed.own.scheme ?? "light";
  const zoom = scaled ? Number(parsed.own.scale ?? USUAL_SCALE) : 1;
  const view = pictured(picture, parsed.view);
  const key = [snapshot.rev, picture, extension, scheme, zoom, formatView(view)].join(" ");

  const known = pictures.get(key) ?? underWay.get(key);
  if (known) return known;
  const compose = () => composePicture(picture, snapshot, view, PALETTE[scheme]);
  const disposition = () => ({
    "Content-Disposition": `inline; filename="${fileName(view, snapshot, picture, extension)}"`,
  });
  const drawing = (
    extension === "png"
      ? drawPng(compose, zoom).then((png) => bytesAnswer(png, "image/png", disposition()))
      : drawSvg(compose).then((svg) => okAnswer(svg, "image/svg+xml; charset=utf-8", disposition()))
  )
    .then((answer) => {
      pictures.set(key, answer);
      return answer;
    })
    .catch(busy)
    .finally(() => underWay.delete(key));
  underWay.set(key, drawing);
  return drawing;
}

/** Made once: it is sent when there is no time to lose. */
const BUSY = problemAnswer(
  {
    status: 503,
    title: "Too many drawings at once",
    detail: `Others are being drawn. Ask again in ${RETRY_SECONDS} seconds.`,
  },
  { "Retry-After": String(RETRY_SECONDS) },
);

function busy(error: unknown): Answer {
  if (error instanceof QueueFull) return BUSY;
  throw error;
}
