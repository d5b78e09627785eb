/**
 * What the parser sees of a word: its row in the vocabulary, and hashed rows for its ending, its
 * beginning and its shape, which speak for words that the vocabulary does not hold.
 */

/** The hashed feature kinds, in the order of their rows, with the number of rows of each. */
const KINDS = [
  { take: (word: string) => word.slice(-2), rows: 512 },
  { take: (word: string) => word.slice(-3), rows: 2048 },
  { take: (word: string) => word.slice(-4), rows: 2048 },
  { take: (word: string) => word.slice(0, 3), rows: 2048 },
] as const;
const SHAPE_ROWS = 128;

/** How many feature rows each word has besides its own: the kinds above and its shape. */
export const HASHED_FEATURES = KINDS.length + 1;
/** Rows of the table of hashed features. */
export const HASHED_ROWS = KINDS.reduce((sum, { rows }) => sum + rows, SHAPE_ROWS);

const QUOTES_AND_DASHES = /[‘’ʼ“”„«»–—]/;

/** The form under which a word stands in the vocabulary: lower case, straight quotes. */
export function normalForm(form: string): string {
  const lower = form.toLowerCase();
  if (!QUOTES_AND_DASHES.test(lower)) return lower;
  return lower
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, "-");
}

/** The rows of the hashed features of a word, `HASHED_FEATURES` of them, each below `HASHED_ROWS`. */
export function hashedFeatures(form: string, normal: string = normalForm(form)): number[] {
  const rows: number[] = [];
  let base = 0;
  for (const { take, rows: size } of KINDS) {
    rows.push(base + (hash(take(normal)) % size));
    base += size;
  }
  rows.push(base + (hash(shapeOf(form)) % SHAPE_ROWS));
  return rows;
}

/** Of a long word only the beginning has a shape. */
const SHAPED = 12;

/** "NATO" → "XX", "Paris" → "Xx", "3,000" → "d,d", "U.S." → "X.X.", "mid-May" → "x-Xx": runs count once or twice. */
function shapeOf(form: string): string {
  let shape = "";
  const end = Math.min(form.length, SHAPED);
  for (let i = 0; i < end; i++) {
    const kind = kindOf(form.charCodeAt(i));
    if (!(shape.endsWith(kind) && (kind !== "X" || shape.endsWith("XX")))) shape += kind;
  }
  return shape;
}

const KINDS_OF_ASCII = Array.from({ length: 128 }, (_, code) =>
  slowKind(String.fromCharCode(code)),
);
const kindOf = (code: number): string =>
  KINDS_OF_ASCII[code] ?? slowKind(String.fromCharCode(code));

function slowKind(letter: string): string {
  if (/\p{Lu}/u.test(letter)) return "X";
  if (/\p{L}/u.test(letter)) return "x";
  return /\p{N}/u.test(letter) ? "d" : letter;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
