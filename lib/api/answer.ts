import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { ACCEPTS_GZIP } from "./accept-gzip.mjs";

/** A body made ready to send: serialised, hashed and compressed once, sent many times. */
export interface Answer {
  readonly status: number;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the plain and of the compressed bytes, in quotes; null for an error. Strong: no two bodies share one. */
  readonly etags: { readonly plain: string; readonly gzip: string } | null;
}

/** What an answer takes in memory, about: bytes. */
export const weightOf = ({ plain, gzip }: Answer): number =>
  plain.byteLength + gzip.byteLength + 512;

const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Content-Disposition",
};

export function okAnswer(
  body: string,
  contentType: string,
  extra: Readonly<Record<string, string>> = {},
): Answer {
  const tag = tagOf(contentType, body);
  return {
    status: 200,
    ...bytesOf(body),
    headers: {
      ...CORS,
      "Content-Type": contentType,
      "Cache-Control": "no-cache",
      Vary: "Accept, Accept-Encoding",
      ...extra,
    },
    etags: { plain: `"${tag}"`, gzip: `"${tag}-gzip"` },
  };
}

/** Bytes that are compressed already, for a route that sends them as they are. */
export function bytesAnswer(
  plain: Uint8Array<ArrayBuffer>,
  contentType: string,
  extra: Readonly<Record<string, string>> = {},
): Answer {
  const tag = tagOf(contentType, plain);
  return {
    status: 200,
    plain,
    gzip: plain,
    headers: { ...CORS, "Content-Type": contentType, "Cache-Control": "no-cache", ...extra },
    etags: { plain: `"${tag}"`, gzip: `"${tag}"` },
  };
}

export const jsonAnswer = (value: unknown): Answer =>
  okAnswer(JSON.stringify(value), "application/json; charset=utf-8");

export function errorAnswer(
  status: number,
  body: string,
  extra: Readonly<Record<string, string>>,
): Answer {
  return {
    status,
    ...bytesOf(body),
    headers: {
      ...CORS,
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      Vary: "Accept-Encoding",
      ...extra,
    },
    etags: null,
  };
}

const tagOf = (contentType: string, body: string | Uint8Array): string =>
  createHash("sha256").update(contentType).update(body).digest("base64url").slice(0, 22);

function bytesOf(body: string): Pick<Answer, "plain" | "gzip"> {
  const plain = new TextEncoder().encode(body);
  return { plain, gzip: new Uint8Array(gzipSync(plain)) };
}

const ANCHORED = new RegExp(`^${ACCEPTS_GZIP}$`);
export const acceptsGzip = (header: string | null): boolean =>
  header !== null && ANCHORED.test(header);

/** What of a request decides how an answer travels. */
export interface Asked {
  readonly method: string;
  readonly acceptEncoding: string | null;
  readonly ifNoneMatch: string | null;
}

/** An answer as it goes over the wire; `body` is null where there is none to send. */
export interface Outgoing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** The answer as the request takes it: compressed or not, 304 for one it holds, no body for HEAD. */
export function outgoing(answer: Answer, { method, acceptEncoding, ifNoneMatch }: Asked): Outgoing {
  const compressed = acceptsGzip(acceptEncoding);
  const headers: Record<string, string> = { ...answer.headers };
  const { etags } = answer;
  if (etags) {
    headers.ETag = compressed ? etags.gzip : etags.plain;
    if (holds(ifNoneMatch, etags)) {
      delete headers["Content-Type"];
      delete headers["Content-Disposition"];
      return { status: 304, headers, body: null };
    }
  }
  if (compressed) headers["Content-Encoding"] = "gzip";
  const body = compressed ? answer.gzip : answer.plain;
  return { status: answer.status, headers, body: method === "HEAD" ? null : body };
}

/** Sends an answer from a route of Next; `asIs` for a route whose bytes are compressed already. */
export function send(answer: Answer, request: Request, asIs = false): Response {
  const { status, headers, body } = outgoing(answer, {
    method: request.method,
    acceptEncoding: asIs ? null : request.headers.get("accept-encoding"),
    ifNoneMatch: request.headers.get("if-none-match"),
  });
  return new Response(body, { status, headers });
}

/** RFC 9110, 13.1.2: weak comparison; a copy in either encoding is the same data. */
function holds(header: string | null, etags: { plain: string; gzip: string }): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  return header
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""))
    .some((tag) => tag === etags.plain || tag === etags.gzip);
}
