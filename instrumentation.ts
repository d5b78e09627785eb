import type { IncomingMessage, ServerResponse } from "node:http";

declare global {
  /** Set here, inside Next's bundle; called by scripts/serve.mjs, outside of it. */
  var stanceAtlasAhead:
    | ((request: IncomingMessage, response: ServerResponse) => boolean)
    | undefined;
}

/** Next calls this once, before the server takes requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ answerAhead }, { picturesAhead }] = await Promise.all([
    import("@/lib/api/ahead"),
    import("@/lib/export/pictures-ahead"),
  ]);
  globalThis.stanceAtlasAhead = (request, response) =>
    answerAhead(request, response) || picturesAhead(request, response);
}
