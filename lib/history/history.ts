import { join } from "node:path";
import { faultInWords, HISTORY_DISK, type HistoryDisk } from "./disk";
import { fromFile, toFile } from "./file";
import type { Kept } from "./kept";
import { type Entry, leaving } from "./leaving";

/** What became of looking for a state: `why` ends the sentence "… is not kept: …". */
type Found =
  | { readonly kind: "kept"; readonly kept: Kept }
  | { readonly kind: "none"; readonly why: string | null };

/** The folder in which every state of the data that was served is kept. Several processes may share it. */
export interface History {
  /**
   * Writes a state unless it is there already, and gives back when it was first served; what cannot be
   * written is said once and passed over.
   */
  readonly keep: (kept: Kept) => Promise<string>;
  /** Never throws: a file that cannot be used is as good as none, and the log says why. */
  readonly find: (rev: string) => Promise<Found>;
  /** Notes that a link asked for a state: it stays longer than those that none asked for. */
  readonly ask: (rev: string) => Promise<void>;
  /** The states that are kept, the newest first. */
  readonly list: () => Promise<readonly Entry[]>;
}

interface Options {
  /** Bytes. */
  readonly room: number;
  readonly disk?: HistoryDisk;
  readonly now?: () => number;
  readonly log?: (message: string) => void;
}

const FILE = /^([0-9a-f]{12})\.json\.gz$/;
const PART = /\.part$/;
/** What a process left behind that ended while it wrote. */
const ABANDONED_MS = 60 * 60 * 1000;

export function openHistory(
  folder: string,
  { room, disk = HISTORY_DISK, now = Date.now, log = console.warn }: Options,
): History {
  const fileOf = (rev: string) => join(folder, `${rev}.json.gz`);
  /** Beside a state that a link asked for; its time is when. */
  const markOf = (rev: string) => join(folder, `${rev}.asked`);
  /** Why the last write failed; null while writing works. */
  let fault: string | null = null;
  const said = new Set<string>();
  const sayOnce = (message: string) => {
    if (said.has(message)) return;
    said.add(message);
    log(message);
  };

  const entryOf = async (rev: string): Promise<Entry[]> => {
    const file = await disk.stat(fileOf(rev)).catch(() => null);
    if (!file) return [];
    const mark = await disk.stat(markOf(rev)).catch(() => null);
    return [{ rev, size: file.size, written: file.changed, asked: mark?.changed ?? null }];
  };
  const namesIn = () => disk.list(folder).catch((): readonly string[] => []);
  const list: History["list"] = async () => {
    const revs = (await namesIn()).flatMap((name) => FILE.exec(name)?.[1] ?? []);
    const entries = (await Promise.all(revs.map(entryOf))).flat();
    return entries.sort((a, b) => b.written - a.written || (a.rev < b.rev ? -1 : 1));
  };

  /** Another process may have removed it at the same moment: gone is gone. */
  const remove = (path: string) => disk.remove(path).catch(() => undefined);
  const clean = async (limit: number, present: string) => {
    for (const name of (await namesIn()).filter((one) => PART.test(one))) {
      const part = await disk.stat(join(folder, name)).catch(() => null);
      if (part && now() - part.changed > ABANDONED_MS) await remove(join(folder, name));
    }
    for (const rev of leaving(await list(), limit, present)) {
      await remove(fileOf(rev));
      await remove(markOf(rev));
    }
  };

  const find: History["find"] = async (rev) => {
    let bytes: Uint8Array;
    try {
      bytes = await disk.read(fileOf(rev));
    } catch {
      return { kind: "none", why: fault };
    }
    const opened = await fromFile(bytes, rev);
    if (opened.ok) return { kind: "kept", kept: opened.kept };
    sayOnce(`History: ${fileOf(rev)} is passed over: ${opened.reason}.`);
    return { kind: "none", why: opened.reason };
  };

  const write = async (kept: Kept): Promise<string> => {
    const { rev } = kept.corpus;
    const there = await find(rev);
    // A whole one stays, with the time of its first serving; a broken one is written anew.
    if (there.kind === "kept") return there.kept.served;
    const bytes = await toFile(kept);
    const part = join(folder, `.${rev}-${disk.uniqueName()}.part`);
    await disk.makeFolder(folder);
    await clean(Math.max(0, room - bytes.byteLength), rev);
    try {
      await disk.write(part, bytes);
      await disk.rename(part, fileOf(rev));
    } catch (error) {
      await remove(part);
      throw error;
    }
    // Others may have written at the same time.
    await clean(room, rev);
    return kept.served;
  };

  /** One at a time: two that make room at once would each count the other's. */
  let writing: Promise<unknown> = Promise.resolve();
  const keep: History["keep"] = (kept) => {
    const done = writing.then(async () => {
      try {
        const served = await write(kept);
        fault = null;
        return served;
      } catch (error) {
        fault = `the history folder cannot be written (${faultInWords(error)})`;
        sayOnce(`History: old links will not show what they showed: ${fault}: ${folder}`);
        return kept.served;
      }
    });
    writing = done;
    return done;
  };

  const ask: History["ask"] = async (rev) => {
    if ((await entryOf(rev)).length === 0) return;
    await disk.touch(markOf(rev)).catch(() => undefined);
  };

  return { keep, find, ask, list };
}
