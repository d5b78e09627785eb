interface PolicyFor {
  readonly nonce: string;
  /** `next dev`: React reconstructs stacks with `eval`. */
  readonly development: boolean;
  /** Whether other sites may show the page in a frame. */
  readonly framed: boolean;
}

/** The content security policy of a page: nothing from elsewhere, and no script without the nonce. */
export function contentSecurityPolicy({ nonce, development, framed }: PolicyFor): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // React writes style attributes, which no nonce covers.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framed ? "*" : "'none'"}`,
  ].join("; ");
}
