import { ACCEPTS_GZIP } from "./lib/api/accept-gzip.mjs";
import { API_HEADERS, DRAWING_HEADERS, EVERYWHERE } from "./lib/api/security-headers.mjs";
import { hashBorders, hashEngine } from "./lib/corpus/engine-hash.mjs";

const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** For routes that send bytes compressed ahead of time; `lib/api/accept-gzip.mjs` says why this is here. */
const compressed = (source) => ({
  source,
  has: [{ type: "header", key: "accept-encoding", value: ACCEPTS_GZIP }],
  headers: [{ key: "Content-Encoding", value: "gzip" }],
});

/** A page named `page.dev.tsx` is there while developing, and in no build. */
const pageExtensions = [
  "tsx",
  "ts",
  ...(process.env.NODE_ENV === "development" ? ["dev.tsx"] : []),
];

/** @type {import("next").NextConfig} */
export default {
  pageExtensions,
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: import.meta.dirname },
  // Written into the build, so that a link's rev is of the sources that were built.
  env: {
    STANCE_ATLAS_ENGINE: hashEngine(import.meta.dirname),
    STANCE_ATLAS_BORDERS: hashBorders(import.meta.dirname),
  },
  headers: async () => [
    { source: "/((?!api/).*)", headers: listed(EVERYWHERE) },
    // Named outright: under a pattern Next compiles every header anew at each request.
    { source: "/api/stances", headers: listed(API_HEADERS) },
    { source: "/api/((?!stances$).*)", headers: listed(API_HEADERS) },
    // A drawing opened by itself has a style sheet inside.
    { source: "/api/:picture(\\w+\\.svg)", headers: listed(DRAWING_HEADERS) },
    compressed("/api/stances"),
    compressed("/api/documents"),
    compressed("/api/documents/:id"),
    // PNG is compressed already.
    compressed("/api/((?!stances$|documents$|documents/|\\w+\\.png$).*)"),
  ],
};
