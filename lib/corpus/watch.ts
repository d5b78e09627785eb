import { createHash } from "node:crypto";
import type { Engine } from "./engine";
import {
  DISK,
  type Disk,
  type FoundFile,
  type Listing,
  lookAtFiles,
  type Names,
  readFound,
  readNames,
} from "./folder";
import { holdersOf } from "./holders";
import { hashOf, type Loaded, load } from "./load";
import type { Corpus, Snapshot, UnreadFile } from "./snapshot";

export interface Watched {
  readonly corpus: Corpus;
  /** The same without texts, safe to send to a browser. */
  readonly snapshot: Snapshot;
}

interface Entry {
  readonly stamp: string;
  /** Content hash; null where the file could not be opened. */
  readonly hash: string | null;
  readonly result: Loaded | UnreadFile;
  /** The file was still when it was read: the same stamp means the same content. */
  readonly settled: boolean;
}

interface State {
  /** All that `watched` was made from. */
  readonly key: string;
  /** The folder held something that is no document. */
  readonly listed: boolean;
  readonly watched: Watched;
}

/**
 * File systems keep time in ticks: two writes of the same length within one tick leave the same
 * stamp. A file read this soon after its last change is opened again next time.
 */
const TICK_MS = 100;

/**
 * A function that looks at the folder at each call and answers with what is there: the same object
 * as long as nothing changed. A file is read when its stamp changes, and coded when its content does.
 */
export function watchFolder(
  folder: string,
  engine: Engine,
  disk: Disk = DISK,
  now: () => number = Date.now,
): () => Watched {
  let entries: ReadonlyMap<string, Entry> = new Map();
  let names: Names | null = null;
  let state: State | null = null;
  const isSettled = (changed: number) => now() - changed > TICK_MS;

  const list = (): Listing => {
    const read = readNames(folder, names, disk, isSettled);
    if ("reason" in read) return { files: [], unread: [read] };
    names = read;
    return lookAtFiles(folder, read.names, disk);
  };

  const enter = (file: FoundFile): Entry => {
    const known = entries.get(file.name);
    if (known?.settled && known.stamp === file.stamp) return known;
    const { stamp } = file;
    const settled = isSettled(file.changed);
    const bytes = readFound(file, disk);
    // Permissions and neighbours change without a new stamp: what failed is tried again.
    if ("reason" in bytes) return { stamp, hash: null, result: bytes, settled: false };
    const hash = hashOf(bytes);
    const result = known?.hash === hash ? known.result : load(file.name, bytes, hash, engine);
    return { stamp, hash, result, settled };
  };

  return () => {
    const listing = list();
    const entered = listing.files.map((file): [string, Entry] => [file.name, enter(file)]);
    const same =
      entered.length === entries.size &&
      entered.every(([name, entry]) => entries.get(name) === entry);
    if (state && same && listing.unread.length === 0 && !state.listed) return state.watched;
    entries = new Map(entered);
    const results = [...entries.values()].map(({ result }) => result);
    const loaded = results.flatMap((result) => ("reason" in result ? [] : [result]));
    const unread = [
      ...listing.unread,
      ...results.flatMap((result) => ("reason" in result ? [result] : [])),
    ].sort((a, b) => (a.file < b.file ? -1 : 1));
    const key = JSON.stringify([loaded.map(({ document, hash }) => [document.id, hash]), unread]);
    const listed = listing.unread.length > 0;
    const watched = state?.key === key ? state.watched : assemble(loaded, unread, engine);
    state = { key, listed, watched };
    return watched;
  };
}

function assemble(
  loaded: readonly Loaded[],
  unread: readonly UnreadFile[],
  engine: Engine,
): Watched {
  const documents = loaded.map(({ document }) => document);
  const claims = loaded.flatMap((one) => one.claims);
  const snapshot: Snapshot = {
    rev: revOf(loaded, engine.rev),
    documents: documents.map(({ id, title, date, source, claims: count, length }) => ({
      id,
      title,
      date,
      source,
      claims: count,
      length,
    })),
    unread,
    holders: holdersOf(loaded, engine.describe),
    positions: engine.addUp(claims, documents),
    claims,
  };
  return { snapshot, corpus: { ...snapshot, documents } };
}

/** What could not be read has no part in it: it changes nothing that a link shows. */
function revOf(loaded: readonly Loaded[], engine: string): string {
  const hash = createHash("sha256").update(`${engine}\n`);
  for (const { document, hash: content } of loaded)
    hash.update(JSON.stringify([document.id, content])).update("\n");
  return hash.digest("hex").slice(0, 12);
}
