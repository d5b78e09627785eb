import type { Item, Line } from "./item";
import { type Person, personOf } from "./person";
import type { When } from "./terms";

/** A sentence while it is read for people, from left to right. */
export interface Reader {
  readonly line: Line;
  readonly cover: readonly (Item | null)[];
  readonly index: number;
  readonly when: When;
  readonly made: Item[];
  readonly people: Person[];
  /** First unit that no person has taken. */
  free: number;
}

/** Notes who an item introduces, the name beginning at unit `first`. */
export const introduce = (
  reader: Reader,
  item: Item,
  first: number,
  title: string | null,
): void => {
  reader.people.push(personOf(reader.line, item, first, title, reader.index));
};
