import { ACCEPTS_GZIP } from "./lib/api/accept-gzip.mjs";
import { hashEngine } from "./lib/corpus/engine-hash.mjs";

const EVERYWHERE = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  },
];

/** Pages have a policy of their own, with a nonce for each request: see `proxy.ts`. */
const API = [
  ...EVERYWHERE,
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
];

/** For routes that send bytes compressed ahead of time; `lib/api/accept-gzip.mjs` says why this is here. */
const compressed = (source) => ({
  source,
  has: [{ type: "header", key: "accept-encoding", value: ACCEPTS_GZIP }],
  headers: [{ key: "Content-Encoding", value: "gzip" }],
});

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: import.meta.dirname },
  // Written into the build, so that a link's rev is of the sources that were built.
  env: { STANCE_ATLAS_ENGINE: hashEngine(import.meta.dirname) },
  headers: async () => [
    { source: "/((?!api/).*)", headers: EVERYWHERE },
    // Named outright: under a pattern Next compiles every header anew at each request.
    { source: "/api/stances", headers: API },
    { source: "/api/((?!stances$).*)", headers: API },
    compressed("/api/stances"),
    compressed("/api/documents"),
    compressed("/api/documents/:id"),
  ],
};
