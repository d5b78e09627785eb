import { randomBytes } from "node:crypto";
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  stat,
  unlink,
  utimes,
  writeFile,
} from "node:fs/promises";

/** What is asked of the file system, so that a test can make a disk fail at any step. */
export interface HistoryDisk {
  readonly makeFolder: (path: string) => Promise<unknown>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** `changed`: milliseconds since the epoch at which it was last written or touched. */
  readonly stat: (path: string) => Promise<{ readonly size: number; readonly changed: number }>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Writes a file that is not there yet; resolves when the disk, not only its cache, holds it. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Sets the time of a file's last change to now; makes an empty file where there is none. */
  readonly touch: (path: string) => Promise<void>;
  /** Of no other process, nor of this one before. */
  readonly uniqueName: () => string;
}

export const HISTORY_DISK: HistoryDisk = {
  makeFolder: (path) => mkdir(/* turbopackIgnore: true */ path, { recursive: true }),
  list: (folder) => readdir(/* turbopackIgnore: true */ folder),
  stat: async (path) => {
    const { size, mtimeMs } = await stat(/* turbopackIgnore: true */ path);
    return { size, changed: mtimeMs };
  },
  read: (path) => readFile(/* turbopackIgnore: true */ path),
  write: async (path, bytes) => {
    const file = await open(/* turbopackIgnore: true */ path, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename: (from, to) => rename(/* turbopackIgnore: true */ from, to),
  remove: (path) => unlink(/* turbopackIgnore: true */ path),
  touch: async (path) => {
    await writeFile(/* turbopackIgnore: true */ path, "", { flag: "a" });
    const now = new Date();
    await utimes(/* turbopackIgnore: true */ path, now, now);
  },
  uniqueName: () => `${process.pid}-${randomBytes(6).toString("hex")}`,
};

/** What went wrong, for a person: "permission denied". */
export function faultInWords(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "EROFS":
      return "the disk is read-only";
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full";
    case "ENOTDIR":
    case "EEXIST":
      return "its path is not a folder";
    default:
      return code === "" ? "an unknown fault" : code;
  }
}
