import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Read once, when the site is built. */
export const dynamic = "force-static";

/** GET /map-policy: which borders are drawn and why, as docs/map-policy.md says it. */
export function GET(): Response {
  const policy = readFileSync(join(process.cwd(), "docs/map-policy.md"), "utf8");
  return new Response(policy, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
