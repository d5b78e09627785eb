import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import type { Kept } from "./kept";
import { FORMAT, KEPT } from "./schema";

const [compress, expand] = [promisify(gzip), promisify(gunzip)];

/** A small file may swell to anything; no folder of documents comes near this. */
const MOST_BYTES = 512 * 1024 * 1024;

export type Opened =
  | { readonly ok: true; readonly kept: Kept }
  | { readonly ok: false; readonly reason: string };

/** The bytes of a kept file. */
export const toFile = ({ served, engine, borders, corpus }: Kept): Promise<Uint8Array> =>
  compress(JSON.stringify({ format: FORMAT, served, engine, borders, corpus }));

const HEAD = z.object({ format: z.int() });

/**
 * What the bytes of a kept file hold, or why they cannot be used; never throws. gzip's own checksum
 * refuses a file that is cut or changed, the schema one that is whole and yet not ours.
 */
export async function fromFile(bytes: Uint8Array, rev: string): Promise<Opened> {
  let value: unknown;
  try {
    const plain = await expand(bytes, { maxOutputLength: MOST_BYTES });
    value = JSON.parse(plain.toString("utf8"));
  } catch {
    return refused("the file is damaged");
  }
  const head = HEAD.safeParse(value);
  if (!head.success) return refused("the file is not one of ours");
  if (head.data.format !== FORMAT)
    return refused(`the file has format ${head.data.format}, and format ${FORMAT} is read`);
  const parsed = KEPT.safeParse(value);
  if (!parsed.success) return refused(`the file does not hold what it should (${where(parsed)})`);
  if (parsed.data.corpus.rev !== rev) return refused("the file holds another state");
  return hasItsSentences(parsed.data)
    ? { ok: true, kept: parsed.data }
    : refused("a quote does not stand in its document");
}

const refused = (reason: string): Opened => ({ ok: false, reason });

const where = ({ error }: { readonly error: z.ZodError }): string =>
  error.issues[0]?.path.join(".") || "nothing that can be named";

/** Every colour has a sentence: in an old state as in the present one. */
function hasItsSentences({ corpus }: Kept): boolean {
  const texts = new Map(corpus.documents.map(({ id, text }) => [id, text]));
  return corpus.claims.every(
    ({ document, evidence }) =>
      texts.get(document)?.slice(evidence.start, evidence.end) === evidence.text,
  );
}
