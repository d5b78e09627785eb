/** Shared by `next.config.js` and by what answers ahead of Next: see `ahead.ts`. */
export const EVERYWHERE = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Pages have a policy of their own, with a nonce for each request: see `proxy.ts`. */
export const API_HEADERS = {
  ...EVERYWHERE,
  "Content-Security-Policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** For SVG: nothing in it may load or run, but its own style sheet counts. */
export const DRAWING_HEADERS = {
  "Content-Security-Policy": `${API_HEADERS["Content-Security-Policy"]}; style-src 'unsafe-inline'`,
};
