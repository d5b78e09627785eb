import type { IncomingMessage, ServerResponse } from "node:http";
import { ask, served } from "@/lib/history/served";
import { outgoing } from "./answer";
import { revIn } from "./at-rev";
import { API_HEADERS } from "./security-headers.mjs";
import { stancesAnswer } from "./stances";

const PATH = "/api/stances";
const single = (value: string | string[] | undefined): string | null =>
  Array.isArray(value) ? value.join(", ") : (value ?? null);

/**
 * Answers `GET` and `HEAD /api/stances` straight from node:http, before Next routes the request: the
 * bytes are ready, and Next's own way to a route handler takes several times as long as sending them.
 * The same answers as the route's. False when the request is for Next: for another state than the present
 * one, which may have to be read from the disk, or when making the answer fails (the route then says so).
 */
export function answerAhead(request: IncomingMessage, response: ServerResponse): boolean {
  const { url = "", method = "" } = request;
  if (method !== "GET" && method !== "HEAD") return false;
  if (url !== PATH && !url.startsWith(`${PATH}?`)) return false;
  try {
    const { snapshot } = served().watched;
    const rev = revIn(url.slice(PATH.length));
    if (rev !== null) {
      if (rev !== snapshot.rev) return false;
      ask(rev);
    }
    const { headers } = request;
    const asking = { url, headers: { get: () => single(headers.accept) } };
    const {
      status,
      headers: own,
      body,
    } = outgoing(stancesAnswer(asking, snapshot), {
      method,
      acceptEncoding: single(headers["accept-encoding"]),
      ifNoneMatch: single(headers["if-none-match"]),
    });
    const length = body === null ? {} : { "Content-Length": body.byteLength };
    response.writeHead(status, { ...API_HEADERS, ...own, ...length });
    response.end(body);
    return true;
  } catch {
    return false;
  }
}
