import { present } from "@/lib/corpus/corpus";
import { bordersRev, engineRev } from "@/lib/corpus/engine-rev";
import { type History, openHistory } from "./history";
import type { Entry } from "./leaving";
import { historySettings } from "./settings";
import { type KnownStanding, type RevStanding, watchedOf } from "./standing";

/** Server only: the present state and the kept ones, one for the whole process. */
interface Server {
  readonly history: History | null;
  /** The states last served or looked up, the latest last. */
  readonly recent: Map<string, KnownStanding>;
  /** Looked up at this moment: two that ask at once wait for one file. */
  readonly pending: Map<string, Promise<RevStanding>>;
  /** When the history was last told that a link asked for a state. */
  readonly asked: Map<string, number>;
  present: KnownStanding | null;
}

declare global {
  // Next bundles pages and routes apart: without this each would keep states for itself.
  var stanceAtlasServer: Server | undefined;
  /** Called by scripts/serve.mjs: resolves when every state served so far is on the disk. */
  var stanceAtlasSettled: (() => Promise<unknown>) | undefined;
}

/** A whole corpus each. */
const MOST_RECENT = 4;
const ASKED_AGAIN_MS = 60_000;
const MOST_ASKED = 1_000;

function server(): Server {
  globalThis.stanceAtlasServer ??= start();
  return globalThis.stanceAtlasServer;
}

function start(): Server {
  const settings = historySettings(process.env, /* turbopackIgnore: true */ process.cwd());
  let writing: Promise<unknown> = Promise.resolve();
  const opened = settings && openHistory(settings.folder, settings);
  const history: History | null = opened && {
    ...opened,
    keep: (kept) => {
      // After the request that found it: the text of a large folder takes a while to write out.
      const done = new Promise((resolve) => setImmediate(resolve)).then(() => opened.keep(kept));
      writing = done;
      return done;
    },
    // What cannot be found may be in writing, and why it could not be written is known only then.
    find: async (rev) => {
      const found = await opened.find(rev);
      return found.kind === "kept" ? found : writing.then(() => opened.find(rev));
    },
    // A link that was just made asks for a state that is still being written.
    ask: (rev) => writing.then(() => opened.ask(rev)),
  };
  globalThis.stanceAtlasSettled = () => writing;
  return { history, recent: new Map(), pending: new Map(), asked: new Map(), present: null };
}

/**
 * The present state, as of one look at the documents folder, with when it was first served. Whatever is
 * given to a reader comes from here or from `standingFor`: both see to it that its `rev` is kept.
 */
export function served(): KnownStanding {
  const watched = present();
  const known = server().present;
  if (known?.watched === watched) return known;
  const { history, recent } = server();
  const { rev } = watched.snapshot;
  const now: KnownStanding = {
    kind: "present",
    watched,
    served: recent.get(rev)?.served ?? new Date().toISOString(),
    engine: engineRev(),
    borders: bordersRev(),
  };
  server().present = now;
  remember({ ...now, kind: "kept" });
  history?.keep({ ...now, corpus: watched.corpus }).then((first) => {
    // The disk remembers servings from before this process was started.
    const since = recent.get(rev);
    if (since) recent.set(rev, { ...since, served: first });
    const still = server().present;
    if (still?.watched === watched) server().present = { ...still, served: first };
  });
  return now;
}

function remember(standing: KnownStanding): void {
  const { recent } = server();
  const { rev } = standing.watched.snapshot;
  recent.delete(rev);
  recent.set(rev, standing);
  for (const oldest of recent.keys()) {
    if (recent.size <= MOST_RECENT) break;
    recent.delete(oldest);
  }
}

/**
 * The data that a link with this `rev` shows: the present one for null, the very state that was served
 * under it where that is kept, else the present one with word that it is not. `rev` is 12 hexadecimal digits.
 */
export async function standingFor(rev: string | null): Promise<RevStanding> {
  const now = served();
  if (rev === null) return now;
  ask(rev);
  if (rev === now.watched.snapshot.rev) return now;
  const { recent, pending } = server();
  const known = recent.get(rev);
  if (known) {
    remember(known);
    return known;
  }
  const looking = pending.get(rev) ?? lookUp(rev);
  pending.set(rev, looking);
  try {
    const found = await looking;
    return found.kind === "unknown" ? { ...found, watched: served().watched } : found;
  } finally {
    pending.delete(rev);
  }
}

async function lookUp(rev: string): Promise<RevStanding> {
  const { history } = server();
  const { watched } = served();
  if (!history) return { kind: "unknown", watched, rev, why: "this server keeps no history" };
  const found = await history.find(rev);
  if (found.kind === "none") return { kind: "unknown", watched, rev, why: found.why };
  const { corpus, ...made } = found.kept;
  const standing: KnownStanding = { kind: "kept", watched: watchedOf({ corpus }), ...made };
  remember(standing);
  return standing;
}

/** A link asked for this state. Told to the disk now and then, not at each request. */
export function ask(rev: string): void {
  const { history, asked } = server();
  const now = Date.now();
  if (!history || now - (asked.get(rev) ?? 0) < ASKED_AGAIN_MS) return;
  if (asked.size >= MOST_ASKED) asked.clear();
  asked.set(rev, now);
  history.ask(rev);
}

/** The states that are kept, the newest first. */
export const keptStates = async (): Promise<readonly Entry[]> =>
  (await server().history?.list()) ?? [];
