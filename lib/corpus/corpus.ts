import { join, resolve } from "node:path";
import { holderKind, holderName, membersOf } from "@/lib/coding/actors/registry";
import { codeDocument } from "@/lib/coding/code";
import { whyOf } from "@/lib/coding/explain/document";
import type { Why } from "@/lib/coding/explain/explained";
import type { Document } from "@/lib/documents/document";
import { decodeDocument, readDocument } from "@/lib/documents/read";
import type { Parser } from "@/lib/language/model/parser";
import { addUp } from "@/lib/positions/add-up";
import type { Engine } from "./engine";
import { engineRev } from "./engine-rev";
import { MODEL_PATH, parserFrom } from "./parser";
import type { Corpus, Snapshot } from "./snapshot";
import { type Watched, watchFolder } from "./watch";

/** Server only: reads the documents folder. */
const ENGINE: Engine = {
  rev: engineRev(),
  decode: decodeDocument,
  read: readDocument,
  code: (document) => codeDocument(document, parser()),
  addUp,
  describe: (id) => ({ kind: holderKind(id), name: holderName(id), members: membersOf(id) }),
};

let opened: Parser | undefined;
/** Opened when the first document is coded. */
const parser = (): Parser => {
  opened ??= parserFrom(join(/* turbopackIgnore: true */ process.cwd(), MODEL_PATH));
  return opened;
};

/** Why a document makes a claim, from its text; null where it makes none of this id. */
export const explainClaim = (document: Document, claimId: string): Why | null =>
  whyOf(document, parser(), claimId);

/** `STANCE_ATLAS_SEEDS`, else `SEEDS_DIR`, else `seeds`; from where the server was started. */
const folder = (): string =>
  resolve(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.STANCE_ATLAS_SEEDS || process.env.SEEDS_DIR || "seeds",
  );

declare global {
  // Next bundles pages and routes apart: without this each would code every document for itself.
  var stanceAtlasWatch: (() => Watched) | undefined;
}

function watched(): Watched {
  // In development the engine itself changes, and an older one must not go on coding.
  if (process.env.NODE_ENV !== "production") {
    own ??= watchFolder(folder(), ENGINE);
    return own();
  }
  globalThis.stanceAtlasWatch ??= watchFolder(folder(), ENGINE);
  return globalThis.stanceAtlasWatch();
}
let own: (() => Watched) | undefined;

/** Both of the following, as of one look at the folder. */
export const present = (): Watched => watched();

/**
 * Everything that the documents folder says at this moment, texts left out: the same object until a
 * document is added, changed or removed. Never throws for what a file holds: see `unread`.
 */
export const snapshot = (): Snapshot => watched().snapshot;

/** The same with the documents' texts. */
export const corpus = (): Corpus => watched().corpus;
