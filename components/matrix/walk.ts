/** What the focus can rest on in a table: a link, or a cell without one. */
export interface Stop<Target> {
  readonly target: Target;
  /** Of its cell, from 0. */
  readonly column: number;
}

export interface Place {
  readonly line: number;
  /** Among the stops of the line. */
  readonly at: number;
}

type Lines<Target> = readonly (readonly Stop<Target>[])[];

const PAGE = 10;

/** Where a key leads from a place; null where the key is not one for walking, or leads nowhere. */
export function walk<Target>(
  lines: Lines<Target>,
  from: Place,
  key: string,
  toEnds: boolean,
): Place | null {
  const to = keyLeads(lines, from, key, toEnds);
  return to && stopAt(lines, to) ? to : null;
}

function keyLeads<Target>(
  lines: Lines<Target>,
  { line, at }: Place,
  key: string,
  toEnds: boolean,
): Place | null {
  const end = (of: number): number => (lines[of]?.length ?? 0) - 1;
  switch (key) {
    case "ArrowLeft":
      return { line, at: at - 1 };
    case "ArrowRight":
      return { line, at: at + 1 };
    case "ArrowUp":
      return byLines(lines, { line, at }, -1, 1);
    case "ArrowDown":
      return byLines(lines, { line, at }, 1, 1);
    case "PageUp":
      return byLines(lines, { line, at }, -1, PAGE);
    case "PageDown":
      return byLines(lines, { line, at }, 1, PAGE);
    case "Home":
      return { line: toEnds ? 0 : line, at: 0 };
    case "End": {
      const last = toEnds ? lines.length - 1 : line;
      return { line: last, at: end(last) };
    }
    default:
      return null;
  }
}

const stopAt = <Target>(lines: Lines<Target>, { line, at }: Place): Stop<Target> | undefined =>
  lines[line]?.[at];

/** Up or down to another stop, at most `most` lines, in the same column or the nearest before it. */
function byLines<Target>(
  lines: Lines<Target>,
  from: Place,
  by: 1 | -1,
  most: number,
): Place | null {
  const start = stopAt(lines, from);
  if (!start) return null;
  let found: Place | null = null;
  let steps = 0;
  for (let line = from.line + by; line >= 0 && line < lines.length && steps < most; line += by) {
    const stops = lines[line] ?? [];
    const before = stops.findLastIndex(({ column }) => column <= start.column);
    const at = stops.findIndex(({ column }) => column === stops[Math.max(0, before)]?.column);
    // A cell that spans lines is the same stop in each of them.
    if (at === -1 || stops[at]?.target === start.target) continue;
    found = { line, at };
    steps++;
  }
  return found;
}

interface Spanning {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** The cells of each row with the column each begins at; one that spans rows stands in each of them. */
export function placeCells<Cell extends Spanning>(
  rows: readonly (readonly Cell[])[],
): readonly (readonly { readonly cell: Cell; readonly column: number }[])[] {
  const taken = rows.map((): (Cell | undefined)[] => []);
  rows.forEach((cells, line) => {
    for (const cell of cells) {
      const row = taken[line] ?? [];
      let column = 0;
      while (row[column] !== undefined) column++;
      for (const spanned of taken.slice(line, line + cell.rowSpan))
        for (let i = 0; i < cell.colSpan; i++) spanned[column + i] = cell;
    }
  });
  return taken.map((row) =>
    row.flatMap((cell, column) => (cell && cell !== row[column - 1] ? [{ cell, column }] : [])),
  );
}
