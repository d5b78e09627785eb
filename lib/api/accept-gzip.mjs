/**
 * Matches an Accept-Encoding header (whole, lower case as all clients send it) that takes gzip.
 * Shared with `next.config.js`, whose rule puts Content-Encoding on the very answers that the
 * routes compress: Next 16 drops that header when a route handler sets it itself.
 */
export const ACCEPTS_GZIP =
  "(?:.*,)?\\s*gzip\\s*(?:;\\s*q=(?:1(?:\\.0*)?|0\\.0*[1-9][0-9]*)\\s*)?(?:,.*)?";
