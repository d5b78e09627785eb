import type { IncomingMessage, ServerResponse } from "node:http";
import { isRead, presentFor, writeAhead } from "@/lib/api/ahead";
import { failedAnswer } from "@/lib/api/route";
import { API_HEADERS, DRAWING_HEADERS } from "@/lib/api/security-headers.mjs";
import { type Extension, pictureAnswer } from "./picture-answer";
import type { Picture } from "./pictures";

const PATH = /^\/api\/(?:(card)\.(png)|(map|plates|matrix)\.(png|svg))(?=\?|$)/;

/**
 * Answers reading requests for pictures of the present data before Next routes them: when many ask at once
 * most are refused, and Next would take longer to refuse them than this takes for all. The same answers as
 * the routes'. False when the request is for Next.
 */
export function picturesAhead(request: IncomingMessage, response: ServerResponse): boolean {
  const { url = "" } = request;
  const found = isRead(request) ? PATH.exec(url) : null;
  if (!found) return false;
  const picture = PICTURES.find((one) => one === (found[1] ?? found[3]));
  const extension: Extension = (found[2] ?? found[4]) === "png" ? "png" : "svg";
  try {
    const search = url.slice(found[0].length);
    const snapshot = presentFor(search);
    if (!picture || snapshot === null) return false;
    pictureAnswer(search, snapshot, picture, extension)
      .catch(failedAnswer)
      .then((answer) => writeAhead(answer, request, response, SENDING[extension]))
      .catch(() => response.destroy());
    return true;
  } catch {
    return false;
  }
}

const SENDING = {
  png: { asIs: true },
  svg: { security: { ...API_HEADERS, ...DRAWING_HEADERS } },
} as const;

const PICTURES: readonly Picture[] = ["card", "map", "plates", "matrix"];
