import { isOwner, wordsOf } from "./bodies";
import { type Item, type Line, makeItem } from "./item";
import { lexicon } from "./lexicon";
import { nameStart } from "./person";

export interface Label {
  readonly item: Item;
  /** First unit of the name, past "Mr", and its last, before the bracket. */
  readonly first: number;
  readonly last: number;
}

/** Minutes name a delegate with the country in brackets: "Mr ROTH (Germany)", "Ms. Wang (China):". */
export function labelsIn(line: Line, cover: readonly (Item | null)[]): Label[] {
  const { honorifics } = lexicon();
  const { units } = line;
  const found: Label[] = [];
  for (let at = 2; at < units.length - 2; at += 1) {
    if (units[at]?.key !== "(") continue;
    const owner = cover[at + 1] ?? null;
    if (!isOwner(owner) || owner.kind === "adjective" || units[owner.last + 1]?.key !== ")")
      continue;
    const first = nameStart(line, cover, at);
    const polite = honorifics.has(units[first]?.key ?? "") ? first : first - 1;
    if (!honorifics.has(units[polite]?.key ?? "") || polite + 1 >= at) continue;
    const item = makeItem({
      first: polite,
      last: owner.last + 1,
      holder: owner.holder,
      kind: "leader",
      name: wordsOf(units, polite + 1, at - 1),
      via: "title",
    });
    found.push({ item, first: polite + 1, last: at - 1 });
  }
  return found;
}
