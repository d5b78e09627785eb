import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { join, sep } from "node:path";
import { tooLarge } from "@/lib/documents/read";
import type { UnreadFile } from "./snapshot";

/** What is asked of the file system, so that a test can make a disk fail. */
export interface Disk {
  readonly list: (folder: string) => string[];
  readonly stat: (path: string) => Stats;
  /** The path with every link in it followed. */
  readonly follow: (path: string) => string;
  readonly read: (path: string) => Uint8Array;
}

export const DISK: Disk = {
  list: (folder) => readdirSync(/* turbopackIgnore: true */ folder),
  stat: (path) => statSync(/* turbopackIgnore: true */ path),
  follow: (path) => realpathSync.native(/* turbopackIgnore: true */ path),
  read: (path) => readFileSync(/* turbopackIgnore: true */ path),
};

/** A file that may hold a document, not yet opened. */
export interface FoundFile {
  readonly name: string;
  /** With every link followed. */
  readonly path: string;
  /** Changes whenever the file system notices a write or another file in its place. */
  readonly stamp: string;
  /** Milliseconds since the epoch at which the file system last noticed a write. */
  readonly changed: number;
}

export interface Listing {
  readonly files: readonly FoundFile[];
  readonly unread: readonly UnreadFile[];
}

/** What the folder's own stamp vouches for: its names change only with it. */
export interface Names {
  readonly stamp: string;
  readonly names: readonly string[];
}

/** The names in the folder, in order; `known` is given back while its stamp, long past, still holds. */
export function readNames(
  folder: string,
  known: Names | null,
  disk: Disk,
  isSettled: (changed: number) => boolean,
): Names | UnreadFile {
  try {
    const { mtimeMs, ctimeMs, ino } = disk.stat(folder);
    const stamp = [mtimeMs, ctimeMs, ino].join(" ");
    if (known?.stamp === stamp) return known;
    const names = disk.list(folder).filter((name) => !name.startsWith("."));
    // An empty stamp is never found again: the names are read anew next time.
    return { stamp: isSettled(ctimeMs) ? stamp : "", names: names.sort() };
  } catch (error) {
    return unreadFile(folder, folderReason(error));
  }
}

/** What stands under the names, in their order; never throws. */
export function lookAtFiles(folder: string, names: readonly string[], disk: Disk): Listing {
  const files: FoundFile[] = [];
  const unread: UnreadFile[] = [];
  let root: string;
  try {
    root = disk.follow(folder);
  } catch (error) {
    return { files, unread: [unreadFile(folder, folderReason(error))] };
  }
  for (const name of names) {
    const found = look(folder, root, name, disk);
    if ("reason" in found) unread.push(found);
    else files.push(found);
  }
  return { files, unread };
}

function look(folder: string, root: string, name: string, disk: Disk): FoundFile | UnreadFile {
  const path = join(folder, name);
  try {
    const stat = disk.stat(path);
    // Whoever may put a link into the folder need not be allowed to publish what it leads to.
    const real = disk.follow(path);
    if (!real.startsWith(root + sep))
      return unreadFile(name, "It is a link that leads out of the documents folder.");
    if (stat.isDirectory())
      return unreadFile(name, "It is a folder; only files directly in the folder are read.");
    if (!/\.(?:txt|md)$/i.test(name)) return unreadFile(name, "Not a .txt or .md file.");
    // A pipe or a device would block or never end.
    if (!stat.isFile()) return unreadFile(name, "It is not a regular file.");
    const large = tooLarge(stat.size);
    if (large !== null) return unreadFile(name, large);
    const { mtimeMs, ctimeMs, size, ino } = stat;
    return { name, path: real, stamp: [mtimeMs, ctimeMs, size, ino].join(" "), changed: ctimeMs };
  } catch (error) {
    return unreadFile(name, fileReason(error));
  }
}

/** The bytes of a found file, or why they cannot be had. */
export function readFound(file: FoundFile, disk: Disk): Uint8Array | UnreadFile {
  try {
    return disk.read(file.path);
  } catch (error) {
    return unreadFile(file.name, fileReason(error));
  }
}

export const unreadFile = (file: string, reason: string): UnreadFile => ({ file, reason });

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

function fileReason(error: unknown): string {
  switch (codeOf(error)) {
    case "ENOENT":
      return "The file is gone, or is a link to nothing.";
    case "EACCES":
    case "EPERM":
      return "The file may not be read: permission denied.";
    case "ELOOP":
      return "The file is a link that leads back to itself.";
    default:
      return `The file could not be read${codeOf(error) === "" ? "" : ` (${codeOf(error)})`}.`;
  }
}

function folderReason(error: unknown): string {
  switch (codeOf(error)) {
    case "ENOENT":
      return "The documents folder does not exist.";
    case "ENOTDIR":
      return "The documents folder is not a folder.";
    case "EACCES":
    case "EPERM":
      return "The documents folder may not be read: permission denied.";
    default:
      return "The documents folder could not be read.";
  }
}
