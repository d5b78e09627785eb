import { resolve } from "node:path";

/** Where states are kept, and how many bytes they may take together. */
export interface HistorySettings {
  readonly folder: string;
  readonly room: number;
}

const DEFAULT_FOLDER = ".stance-atlas/history";
const DEFAULT_MB = 200;
const MB = 1_000_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * From `STANCE_ATLAS_HISTORY` (a folder, from where the server was started; `off` keeps nothing) and
 * `STANCE_ATLAS_HISTORY_MB`; null where nothing is kept. In development the engine changes under its
 * rev, which then stands for no one state.
 */
export function historySettings(environment: Environment, root: string): HistorySettings | null {
  const { NODE_ENV, STANCE_ATLAS_HISTORY: folder, STANCE_ATLAS_HISTORY_MB: given } = environment;
  if (NODE_ENV !== "production" || folder === "off") return null;
  const megabytes = given?.trim() ? Number(given) : DEFAULT_MB;
  return {
    folder: resolve(/* turbopackIgnore: true */ root, folder || DEFAULT_FOLDER),
    room: (Number.isFinite(megabytes) && megabytes >= 0 ? megabytes : DEFAULT_MB) * MB,
  };
}
