import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/api/page-policy";

/**
 * Gives every page a content security policy with a nonce of its own. Next reads the nonce from the
 * request's header and puts it on the scripts it writes.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({
    nonce,
    development: process.env.NODE_ENV === "development",
    framed: /^\/embed(?:\/|$)/.test(request.nextUrl.pathname),
  });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  // Not for the API, which has its own policy, nor for files.
  matcher: ["/((?!api/|_next/static/|_next/image|atlas/|icon\\.svg).*)"],
};
