import { tokenise } from "@/lib/language/tokenise";
import { keyOf, plainForm, shapeOf, type Unit, unitsOf } from "./units";

/** Most nodes go on with one word only: a map would cost far more than the name. */
interface Node<T> {
  key: string | null;
  child: Node<T> | null;
  /** In place of `child` where names go on in several ways. */
  children: Map<string, Node<T>> | null;
  /** Null until a name ends here. */
  ends: { readonly caps: number; readonly value: T }[] | null;
}

/** How a name's unit must be written in the text; of all its units, two bits each from the first. */
const ANY = 0;
const INITIAL = 1;
const UPPER = 2;
const BITS = 2;
/** Units beyond these are taken as they come. */
const MOST_UNITS = 15;

/** Names to values, looked up unit by unit. */
export interface Trie<T> {
  readonly root: Node<T>;
}

const makeNode = <T>(): Node<T> => ({ key: null, child: null, children: null, ends: null });

const after = <T>(node: Node<T>, key: string): Node<T> | undefined => {
  if (node.children !== null) return node.children.get(key);
  return node.key === key && node.child !== null ? node.child : undefined;
};

/** The node after `node` by that key, made if there is none. */
function growing<T>(node: Node<T>, key: string): Node<T> {
  const known = after(node, key);
  if (known !== undefined) return known;
  const next = makeNode<T>();
  if (node.children !== null) node.children.set(key, next);
  else if (node.key !== null && node.child !== null) {
    node.children = new Map([
      [node.key, node.child],
      [key, next],
    ]);
  } else {
    node.key = key;
    node.child = next;
  }
  return next;
}

type Part = Pick<Unit, "key" | "shape">;

/** Acronyms must be capitals in the text, so that `us` is never the United States. */
function capsOf({ key, shape }: Part): number {
  if (shape === "lower") return ANY;
  return shape === "upper" && key.length > 1 && key.length <= 5 ? UPPER : INITIAL;
}

function allCaps(units: readonly Part[]): number {
  let caps = 0;
  for (let at = Math.min(units.length, MOST_UNITS) - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (unit !== undefined) caps = (caps << BITS) | capsOf(unit);
  }
  return caps;
}

const SPACE = 32;
const HYPHEN = 45;

const isLetter = (code: number): boolean =>
  (code | 32) >= 97 && (code | 32) <= 122 ? true : code >= 0xc0 && code <= 0x24f;

/** The units of a name, cut as a text's units are cut: most names are letters, spaces and hyphens. */
function nameUnits(name: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at <= name.length; at += 1) {
    const code = at < name.length ? name.charCodeAt(at) : SPACE;
    if (isLetter(code)) continue;
    if ((code !== SPACE && code !== HYPHEN) || at === from)
      return unitsOf(tokenise(name, 0, name.length), plainForm);
    const text = name.slice(from, at);
    parts.push({ key: keyOf(text), shape: shapeOf(text) });
    from = at + 1;
  }
  return parts;
}

/**
 * Builds a trie. A capital in a name asks for a capital in the text, a small letter for nothing.
 * Where two entries share a name, the earlier one wins.
 */
export function makeTrie<T>(entries: Iterable<readonly [name: string, value: T]>): Trie<T> {
  const root = makeNode<T>();
  root.children = new Map();
  for (const [name, value] of entries) {
    const units = nameUnits(name);
    let node = root;
    for (const { key } of units) node = growing(node, key);
    if (node === root) continue;
    node.ends ??= [];
    node.ends.push({ caps: allCaps(units), value });
  }
  return { root };
}

/** The keys of the words that names begin with. */
export const firstKeys = <T>({ root }: Trie<T>): Iterable<string> => root.children?.keys() ?? [];

function isWritten(units: readonly Unit[], first: number, caps: number): boolean {
  let at = first;
  for (let rest = caps; rest !== 0; rest >>= BITS) {
    const shape = units[at]?.shape;
    const asked = rest & (INITIAL | UPPER);
    if (asked === UPPER && shape !== "upper") return false;
    if (asked === INITIAL && shape === "lower") return false;
    at += 1;
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
    const next = after(node, units[at]?.key ?? "");
    if (next === undefined) break;
    node = next;
    const end = node.ends?.find(({ caps }) => isWritten(units, first, caps));
    if (end !== undefined) best = { last: at, value: end.value };
  }
  return best;
}
