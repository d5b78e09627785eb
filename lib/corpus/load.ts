import { createHash } from "node:crypto";
import type { Claim } from "@/lib/codebook";
import type { Engine, Naming } from "./engine";
import { unreadFile } from "./folder";
import type { DocumentDetail, UnreadFile } from "./snapshot";

/** A file that was read and coded. */
export interface Loaded {
  readonly hash: string;
  readonly document: DocumentDetail;
  readonly claims: readonly Claim[];
  readonly mentions: readonly Naming[];
}

export const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Reads and codes one file; never throws, whatever the bytes are and whatever the engine does. */
export function load(
  name: string,
  bytes: Uint8Array,
  hash: string,
  engine: Engine,
): Loaded | UnreadFile {
  const decoded = engine.decode(bytes);
  if (!decoded.ok) return unreadFile(name, decoded.reason);
  try {
    const document = engine.read(name, decoded.text);
    const { claims, mentions } = engine.code(document);
    const detail = { ...document, claims: claims.length, length: document.text.length };
    return { hash, document: detail, claims, mentions };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unreadFile(name, `The engine failed on it: ${message.slice(0, 200)}`);
  }
}
