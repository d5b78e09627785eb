/**
 * JSON for the way to the browser. Thousands of claims as objects say the same names thousands of times,
 * and the page would carry, escape and parse them all; here a list of like objects is a list of columns,
 * and a string that occurs often is written once. What comes out is what went in, as JSON has it.
 */
type Column =
  /** Whole numbers; with "+" each is what to add to the one before. */
  | readonly ["n" | "+", readonly number[]]
  /** Strings, by their number. */
  | readonly ["s", Column]
  /** 1 where there is a value and 0 for null; then the values. */
  | readonly ["?", Column, Column]
  /** Lists: their lengths, then all items in one. */
  | readonly ["a", Column, Column]
  /** Objects with the same keys, at least one. */
  | readonly ["o", readonly string[], readonly Column[]]
  /** Objects with keys of their own: how many, then all keys and all values in one. */
  | readonly ["r", Column, Column, Column]
  /** Anything else, as it is. */
  | readonly ["v", readonly unknown[]];

interface Packed {
  readonly strings: readonly string[];
  readonly root: Column;
}

type Keyed = Readonly<Record<string, unknown>>;

/** A JSON value as text, to be read by `unpack`. */
export function pack(value: unknown): string {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const root = columnOf([value], numberOf);
  const packed: Packed = { strings: [...numbers.keys()], root };
  return JSON.stringify(packed);
}

const isNumber = (value: unknown): value is number =>
  Number.isSafeInteger(value) && !Object.is(value, -0);
const isText = (value: unknown): value is string => typeof value === "string";
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
/** `__proto__` as a key is no key to an assignment. */
const isKeyed = (value: unknown): value is Keyed =>
  typeof value === "object" &&
  value !== null &&
  !isList(value) &&
  !Object.hasOwn(value, "__proto__");

function columnOf(values: readonly unknown[], numberOf: (text: string) => number): Column {
  const inner = (next: readonly unknown[]) => columnOf(next, numberOf);
  if (values.length === 0) return ["v", []];
  if (values.every(isNumber)) return numbersOf(values);
  if (values.every(isText)) return ["s", numbersOf(values.map(numberOf))];
  if (values.includes(null)) {
    const present = values.filter((value) => value !== null);
    return ["?", numbersOf(values.map((value) => (value === null ? 0 : 1))), inner(present)];
  }
  if (values.every(isList))
    return ["a", numbersOf(values.map(({ length }) => length)), inner(values.flat())];
  if (values.every(isKeyed)) return keyedColumn(values, inner);
  return ["v", values];
}

/** Whichever is shorter: neighbours are often near to each other. */
function numbersOf(values: readonly number[]): Column {
  const steps = values.map((value, i) => value - (values[i - 1] ?? 0));
  return values.join().length <= steps.join().length ? ["n", values] : ["+", steps];
}

function keyedColumn(
  values: readonly Keyed[],
  inner: (values: readonly unknown[]) => Column,
): Column {
  const keys = Object.keys(values[0] ?? {});
  const alike = values.every((value) => {
    const own = Object.keys(value);
    return own.length === keys.length && own.every((key, i) => key === keys[i]);
  });
  if (alike && keys.length > 0)
    return ["o", keys, keys.map((key) => inner(values.map((value) => value[key])))];
  return [
    "r",
    numbersOf(values.map((value) => Object.keys(value).length)),
    inner(values.flatMap((value) => Object.keys(value))),
    inner(values.flatMap((value) => Object.values(value))),
  ];
}

/** The value that `pack` was given. */
export function unpack(text: string): unknown {
  const { strings, root }: Packed = JSON.parse(text);
  return valuesOf(root, strings)[0];
}

function valuesOf(column: Column, strings: readonly string[]): readonly unknown[] {
  const inner = (next: Column) => valuesOf(next, strings);
  switch (column[0]) {
    case "n":
    case "+":
      return readNumbers(column);
    case "s":
      return readNumbers(column[1]).map((number) => strings[number]);
    case "?": {
      const present = inner(column[2]);
      let next = 0;
      return readNumbers(column[1]).map((there) => (there === 1 ? present[next++] : null));
    }
    case "a": {
      const items = inner(column[2]);
      let end = 0;
      return readNumbers(column[1]).map((length) => {
        end += length;
        return items.slice(end - length, end);
      });
    }
    case "o": {
      const [, keys, columns] = column;
      return objectsOf(keys, columns.map(inner));
    }
    case "r": {
      const [keys, values] = [inner(column[2]), inner(column[3])];
      let next = 0;
      return readNumbers(column[1]).map((count) => {
        const from = next;
        next += count;
        return Object.fromEntries(
          keys.slice(from, next).map((key, i) => [String(key), values[from + i]]),
        );
      });
    }
    case "v":
      return column[1];
  }
}

function readNumbers(column: Column): readonly number[] {
  switch (column[0]) {
    case "n":
      return column[1];
    case "+": {
      let sum = 0;
      return column[1].map((step) => {
        sum += step;
        return sum;
      });
    }
    default:
      throw new Error("Not packed: numbers were expected.");
  }
}

function objectsOf(
  keys: readonly string[],
  columns: readonly (readonly unknown[])[],
): readonly Keyed[] {
  // One kind of object, its keys set in one order: engines make these many times faster than others.
  return (columns[0] ?? []).map((_, row) => {
    const object: Record<string, unknown> = {};
    for (let i = 0; i < keys.length; i++) object[keys[i] ?? ""] = columns[i]?.[row];
    return object;
  });
}
