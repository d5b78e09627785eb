import type { answerAhead } from "@/lib/api/ahead";

declare global {
  /** Set here, inside Next's bundle; called by scripts/serve.mjs, outside of it. */
  var stanceAtlasAhead: typeof answerAhead | undefined;
}

/** Next calls this once, before the server takes requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  globalThis.stanceAtlasAhead = (await import("@/lib/api/ahead")).answerAhead;
}
