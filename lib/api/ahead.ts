import type { IncomingMessage, ServerResponse } from "node:http";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { ask, served } from "@/lib/history/served";
import { type Answer, outgoing } from "./answer";
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
  const { url = "", headers } = request;
  if (!isRead(request)) return false;
  if (url !== PATH && !url.startsWith(`${PATH}?`)) return false;
  try {
    const snapshot = presentFor(url.slice(PATH.length));
    if (snapshot === null) return false;
    const asking = { url, headers: { get: () => single(headers.accept) } };
    writeAhead(stancesAnswer(asking, snapshot), request, response);
    return true;
  } catch {
    return false;
  }
}

export const isRead = ({ method }: IncomingMessage): boolean =>
  method === "GET" || method === "HEAD";

/** The present data where the query asks for it; null where it asks for another state. */
export function presentFor(search: string): Snapshot | null {
  const { snapshot } = served().watched;
  const rev = revIn(search);
  if (rev === null) return snapshot;
  if (rev !== snapshot.rev) return null;
  ask(rev);
  return snapshot;
}

interface Sending {
  /** Of security, as Next puts them on the same address. */
  readonly security?: Readonly<Record<string, string>>;
  /** Its bytes are compressed already. */
  readonly asIs?: boolean;
}

/** Sends an answer as the request takes it. */
export function writeAhead(
  answer: Answer,
  { method = "", headers }: IncomingMessage,
  response: ServerResponse,
  { security = API_HEADERS, asIs = false }: Sending = {},
): void {
  const {
    status,
    headers: own,
    body,
  } = outgoing(answer, {
    method,
    acceptEncoding: asIs ? null : single(headers["accept-encoding"]),
    ifNoneMatch: single(headers["if-none-match"]),
  });
  const length = body === null ? {} : { "Content-Length": body.byteLength };
  response.writeHead(status, { ...security, ...own, ...length });
  response.end(body);
}
