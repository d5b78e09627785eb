import { tokenise } from "@/lib/language/tokenise";
import { keyOf, plainForm, type Shape, shapeOf, type Unit, unitsOf } from "./units";

interface Node<T> {
  /** Null until a name goes on from here. */
  next: Map<string, Node<T>> | null;
  /** Null until a name ends here. */
  ends: { readonly caps: readonly Caps[]; readonly value: T }[] | null;
}

/** How a name's unit must be written in the text. */
type Caps = "any" | "initial" | "upper";

/** Names to values, looked up unit by unit. */
export interface Trie<T> {
  readonly root: Node<T>;
}

const makeNode = <T>(): Node<T> => ({ next: null, ends: null });

type Part = Pick<Unit, "key" | "shape">;

/** Acronyms must be capitals in the text, so that `us` is never the United States. */
function capsOf({ key, shape }: Part): Caps {
  if (shape === "lower") return "any";
  return shape === "upper" && key.length > 1 && key.length <= 5 ? "upper" : "initial";
}

const SIMPLE = /^[A-Za-z\u00c0-\u024f]+(?: [A-Za-z\u00c0-\u024f]+)*$/;

/** The units of a name, cut as a text's units are cut. */
function nameUnits(name: string): readonly Part[] {
  if (SIMPLE.test(name))
    return name.split(" ").map((text) => ({ key: keyOf(text), shape: shapeOf(text) }));
  return unitsOf(tokenise(name, 0, name.length), plainForm);
}

/**
 * Builds a trie. A capital in a name asks for a capital in the text, a small letter for nothing.
 * Where two entries share a name, the earlier one wins.
 */
export function makeTrie<T>(entries: Iterable<readonly [name: string, value: T]>): Trie<T> {
  const root = makeNode<T>();
  for (const [name, value] of entries) {
    const units = nameUnits(name);
    let node = root;
    for (const unit of units) {
      node.next ??= new Map();
      let next = node.next.get(unit.key);
      if (next === undefined) {
        next = makeNode<T>();
        node.next.set(unit.key, next);
      }
      node = next;
    }
    if (node === root) continue;
    node.ends ??= [];
    node.ends.push({ caps: units.map(capsOf), value });
  }
  return { root };
}

/** The keys of the words that names begin with. */
export const firstKeys = <T>({ root }: Trie<T>): Iterable<string> => root.next?.keys() ?? [];

const written = (shape: Shape, caps: Caps): boolean =>
  caps === "any" || (caps === "upper" ? shape === "upper" : shape !== "lower");

function isWritten(units: readonly Unit[], first: number, caps: readonly Caps[]): boolean {
  for (let index = 0; index < caps.length; index += 1) {
    const shape = units[first + index]?.shape ?? "lower";
    if (!written(shape, caps[index] ?? "any")) return false;
  }
  return true;
}

/** The longest name that begins at `first`; work is bounded by the longest name. */
export function longestAt<T>(
  trie: Trie<T>,
  units: readonly Unit[],
  first: number,
): { readonly last: number; readonly value: T } | null {
  let node = trie.root;
  let best: { last: number; value: T } | null = null;
  for (let at = first; at < units.length; at += 1) {
    const next = node.next?.get(units[at]?.key ?? "");
    if (next === undefined) break;
    node = next;
    const end = node.ends?.find(({ caps }) => isWritten(units, first, caps));
    if (end !== undefined) best = { last: at, value: end.value };
  }
  return best;
}
