import type { WhyAnswer } from "@/lib/api/why";

type Tokens = WhyAnswer["sentence"]["tokens"];
type Parts = WhyAnswer["parts"];

/** Lengths in CSS pixels; y grows downwards from the top of the drawing. */
export interface PlacedTree {
  readonly width: number;
  readonly height: number;
  /** Where the words stand. */
  readonly baseline: number;
  readonly words: readonly PlacedWord[];
  readonly arcs: readonly PlacedArc[];
  readonly parts: readonly PlacedPart[];
}

interface PlacedWord {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

export interface PlacedArc {
  readonly token: number;
  /** x at the head and at the dependent. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  /** Null where the arc is drawn without its name: small words that no rule follows. */
  readonly label: string | null;
  readonly walked: boolean;
}

interface PlacedPart {
  readonly cue: Parts[number]["cue"];
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

/** Widths of a text as a word of the sentence and as a small label. */
export interface Measure {
  readonly word: (text: string) => number;
  readonly label: (text: string) => number;
}

const EDGE = 8;
const GAP = 14;
/** Between one level of arcs and the next. */
export const STEP = 24;
const ROW = 20;
/** Between a word and the arcs that leave it on either side. */
const TRUNK = 5;

/** Relations of words that only help others: their arcs need no name. */
const SMALL = /^(?:punct|det|case|aux|cc|mark|cop|compound|flat|fixed|goeswith|amod|nummod|advmod)/;

interface Arc {
  readonly token: number;
  readonly left: number;
  readonly right: number;
  readonly level: number;
  readonly label: string | null;
  readonly walked: boolean;
}

/** Places a tree: words in a row, arcs above them in nested levels, the parts of the claim below. */
export function placeTree(
  tokens: Tokens,
  parts: Parts,
  walked: readonly number[],
  measure: Measure,
): PlacedTree {
  const arcs = arcsOf(tokens, walked);
  const shown = parts.flatMap(({ cue, words }) => (words ? [{ cue, ...words }] : []));
  const words = wordsInRow(tokens, arcs, shown, measure);
  const centre = (k: number): number => (words[k] ? words[k].x + words[k].width / 2 : 0);
  const deepest = Math.max(0, ...arcs.map(({ level }) => level));
  const top = (level: number): number => EDGE + 10 + (deepest - level) * STEP;
  const baseline = top(1) + STEP + 18;
  const rows = rowsOf(shown);
  const last = words.at(-1);
  return {
    width: Math.ceil((last ? last.x + last.width : 0) + EDGE),
    height: Math.ceil(baseline + 14 + ROW * Math.max(1, ...rows.map((row) => row + 1))),
    baseline,
    words,
    arcs: arcs.map(({ token, level, label, walked: isWalked }) => {
      const head = tokens[token]?.head ?? token;
      const trunk = token > head ? TRUNK : -TRUNK;
      return {
        token,
        from: centre(head) + trunk,
        to: centre(token),
        top: top(level),
        label,
        walked: isWalked,
      };
    }),
    parts: shown.map(({ cue, first, last: end }, i) => {
      const x = words[first]?.x ?? 0;
      const stop = words[end];
      return {
        cue,
        x,
        width: (stop ? stop.x + stop.width : x) - x,
        y: baseline + 10 + ROW * (rows[i] ?? 0),
      };
    }),
  };
}

/** Arcs from short to long, each one level above the highest that lies within it. */
function arcsOf(tokens: Tokens, walked: readonly number[]): Arc[] {
  const followed = new Set(walked);
  const bare = tokens.flatMap(({ head, relation, label }, token) =>
    head < 0 || relation === "punct"
      ? []
      : [
          {
            token,
            left: Math.min(token, head),
            right: Math.max(token, head),
            walked: followed.has(token),
            label: followed.has(token) || !SMALL.test(relation) ? label : null,
          },
        ],
  );
  const placed: Arc[] = [];
  for (const arc of bare.sort((a, b) => a.right - a.left - (b.right - b.left))) {
    const under = placed.filter((other) => other.left < arc.right && other.right > arc.left);
    placed.push({ ...arc, level: 1 + Math.max(0, ...under.map(({ level }) => level)) });
  }
  return placed.sort((a, b) => Number(a.walked) - Number(b.walked) || a.token - b.token);
}

interface Stretch {
  readonly cue: string;
  readonly first: number;
  readonly last: number;
}

/** Words side by side, so far apart that each arc has room for its name, and each part for its own. */
function wordsInRow(
  tokens: Tokens,
  arcs: readonly Arc[],
  parts: readonly Stretch[],
  measure: Measure,
): PlacedWord[] {
  const widths = tokens.map(({ text }) => measure.word(text));
  const placed: PlacedWord[] = [];
  const mid = (k: number): number => (placed[k] ? placed[k].x + placed[k].width / 2 : 0);
  for (const [k, { text, start }] of tokens.entries()) {
    const before = placed[k - 1];
    const own = widths[k] ?? 0;
    const glued = start === tokens[k - 1]?.end;
    let x = before ? before.x + before.width + (glued ? 1 : GAP) : EDGE;
    for (const { left, right, label } of arcs)
      if (right === k && label !== null)
        x = Math.max(x, mid(left) + measure.label(label) + 5 * TRUNK - own / 2);
    for (const part of parts) {
      const from = placed[part.first];
      if (part.last === k - 1 && from) x = Math.max(x, from.x + measure.label(part.cue) + TRUNK);
    }
    placed.push({ text, x, width: own });
  }
  return placed;
}

/** The row of each part: the first in which it lies over no other. */
function rowsOf(parts: readonly Stretch[]): number[] {
  const rows: number[] = [];
  parts.forEach(({ first, last }, i) => {
    let row = 0;
    while (
      parts.some(
        (other, j) => j < i && rows[j] === row && other.first <= last && other.last >= first,
      )
    )
      row++;
    rows.push(row);
  });
  return rows;
}
