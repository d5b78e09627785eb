import { pack, unpack } from "./columns";

/** What the page sends with itself instead of a query's data. */
type Packed = string;

/** The same data is sent with every page: it is packed once. */
const packs = new WeakMap<object, Packed>();

/** A query's data for the way into the page. */
export function packed(data: unknown): Packed {
  if (typeof data !== "object" || data === null) return pack(data);
  const known = packs.get(data) ?? pack(data);
  packs.set(data, known);
  return known;
}

/** Texts and what they were unpacked to, the last used last: a server draws page after page of the same data. */
const held = new Map<Packed, unknown>();
const MOST_HELD = 4;

/** A query's data as it was before `packed`; the same object for the same text. */
export function unpacked(text: unknown): unknown {
  if (typeof text !== "string") return text;
  const data = held.has(text) ? held.get(text) : unpack(text);
  held.delete(text);
  held.set(text, data);
  for (const oldest of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(oldest);
  }
  return data;
}
