import { tokenise } from "@/lib/language/tokenise";
import { shapeOf, type Unit, unitsOf } from "./units";

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: { readonly caps: readonly Caps[]; readonly value: T }[];
}

/** How a name's unit must be written in the text. */
type Caps = "any" | "initial" | "upper";

/** Names to values, looked up unit by unit. */
export interface Trie<T> {
  readonly root: Node<T>;
}

const makeNode = <T>(): Node<T> => ({ next: new Map(), ends: [] });

/** Acronyms must be capitals in the text, so that `us` is never the United States. */
function capsOf(unit: Unit): Caps {
  const shape = shapeOf(unit.text);
  if (shape === "lower") return "any";
  return shape === "upper" && unit.key.length > 1 && unit.key.length <= 5 ? "upper" : "initial";
}

/** The units of a name, cut as a text's units are cut. */
const nameUnits = (name: string): Unit[] =>
  unitsOf({
    tokens: tokenise(name, 0, name.length).map((token) => ({ ...token, lemma: "", tag: null })),
  });

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
      let next = node.next.get(unit.key);
      if (next === undefined) {
        next = makeNode<T>();
        node.next.set(unit.key, next);
      }
      node = next;
    }
    if (node !== root) node.ends.push({ caps: units.map(capsOf), value });
  }
  return { root };
}

const written = (unit: Unit | undefined, caps: Caps): boolean => {
  if (caps === "any") return true;
  const shape = unit === undefined ? "lower" : shapeOf(unit.text);
  return caps === "upper" ? shape === "upper" : shape !== "lower";
};

/** The longest name that begins at `first`; work is bounded by the longest name. */
export function longestAt<T>(
  trie: Trie<T>,
  units: readonly Unit[],
  first: number,
): { readonly last: number; readonly value: T } | null {
  let node = trie.root;
  let best: { last: number; value: T } | null = null;
  for (let at = first; at < units.length; at += 1) {
    const next = node.next.get(units[at]?.key ?? "");
    if (next === undefined) break;
    node = next;
    if (node.ends.length === 0) continue;
    const end = node.ends.find(({ caps }) =>
      caps.every((cap, index) => written(units[first + index], cap)),
    );
    if (end !== undefined) best = { last: at, value: end.value };
  }
  return best;
}
