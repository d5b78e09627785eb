import type { HolderId } from "@/lib/codebook";
import { type Box, type Point, type Ring, ringsInPath } from "./outline";
import type { PlacedShape, Scene } from "./scene";

/** Pixels to a side of a square of the grid. */
const CELL = 6;
/** What a label had better not cover: open sea 0, land 1, countries that are labelled themselves from 2 on. */
const LAND = 1;
const LABELLED = 2;

/** What lies under each square of a scene, coarsely. */
export interface Ground {
  /** Squares of land, and of labelled countries, under a box. */
  readonly under: (box: Box) => { readonly land: number; readonly labelled: number };
  /** Pixels of a country's line that cross its own land, and that of others which are labelled. */
  readonly along: (
    id: HolderId,
    from: Point,
    to: Point,
  ) => { readonly own: number; readonly others: number };
}

interface GroundScene extends Pick<Scene, "width" | "height"> {
  readonly shapes: readonly Pick<PlacedShape, "id" | "d">[];
}

export function groundOf(scene: GroundScene, labelled: ReadonlySet<HolderId>): Ground {
  const columns = Math.ceil(scene.width / CELL);
  const rows = Math.ceil(scene.height / CELL);
  const grid = new Uint16Array(columns * rows);
  const kinds = new Map([...labelled].map((id, i) => [id, LABELLED + i]));
  for (const { id, squares } of coverOf(scene, columns, rows)) {
    const kind = kinds.get(id) ?? LAND;
    for (const square of squares) grid[square] = kind;
  }
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= columns || y >= rows ? 0 : (grid[y * columns + x] ?? 0);
  const countLand = counterOf(grid, (kind) => kind === LAND, columns, rows);
  const countLabelled = counterOf(grid, (kind) => kind >= LABELLED, columns, rows);
  return {
    under: (box) => ({ land: countLand(box), labelled: countLabelled(box) }),
    along: (id, [x0, y0], [x1, y1]) => {
      const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / CELL);
      let [own, others] = [0, 0];
      for (let i = 0; i < steps; i++) {
        const [x, y] = [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps];
        const kind = at(Math.floor(x / CELL), Math.floor(y / CELL));
        if (kind === kinds.get(id)) own += CELL;
        else if (kind >= LABELLED) others += CELL;
      }
      return { own, others };
    },
  };
}

/**
 * How many squares of a kind a box touches: from how many there are above and to the left of each square,
 * so that a large box is counted as fast as a small one.
 */
function counterOf(
  grid: Uint16Array,
  isCounted: (kind: number) => boolean,
  columns: number,
  rows: number,
): (box: Box) => number {
  const width = columns + 1;
  const sums = new Uint32Array(width * (rows + 1));
  for (let y = 1; y <= rows; y++) {
    let row = 0;
    for (let x = 1; x <= columns; x++) {
      if (isCounted(grid[(y - 1) * columns + x - 1] ?? 0)) row++;
      sums[y * width + x] = (sums[(y - 1) * width + x] ?? 0) + row;
    }
  }
  const square = (at: number, most: number): number =>
    Math.min(most, Math.max(0, Math.floor(at / CELL)));
  const sum = (x: number, y: number): number => sums[y * width + x] ?? 0;
  return ([left, top, right, bottom]) => {
    const [x0, y0] = [square(left, columns), square(top, rows)];
    const [x1, y1] = [square(right + CELL, columns), square(bottom + CELL, rows)];
    return sum(x1, y1) - sum(x0, y1) - sum(x1, y0) + sum(x0, y0);
  };
}

/** Where a country lies; its smallest islands, too, which hold no square's centre. */
interface Cover {
  readonly id: HolderId;
  readonly squares: readonly number[];
}

/** Every filter labels other countries of the same scene: where these lie is worked out once. */
const covers = new WeakMap<GroundScene, readonly Cover[]>();

function coverOf(scene: GroundScene, columns: number, rows: number): readonly Cover[] {
  const known = covers.get(scene);
  if (known) return known;
  const cover = scene.shapes.map(({ id, d }) => {
    const squares: number[] = [];
    const rings = ringsInPath(d);
    fill(rings, columns, rows, (square) => squares.push(square));
    for (const ring of rings) {
      const [x, y] = ring[0] ?? [-1, -1];
      const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
      if (column >= 0 && row >= 0 && column < columns && row < rows)
        squares.push(row * columns + column);
    }
    return { id, squares };
  });
  covers.set(scene, cover);
  return cover;
}

/** Calls `mark` with each square whose centre lies in the rings (even-odd, row by row). */
function fill(
  rings: readonly Ring[],
  columns: number,
  rows: number,
  mark: (square: number) => void,
): void {
  const crossings = Array.from({ length: rows }, (): number[] => []);
  for (const ring of rings) {
    let [px, py] = ring.at(-1) ?? [0, 0];
    for (const [x, y] of ring) {
      const [top, bottom] = py < y ? [py, y] : [y, py];
      const first = Math.max(0, Math.ceil(top / CELL - 0.5));
      for (let row = first; row < rows && (row + 0.5) * CELL < bottom; row++) {
        const cut = px + (((row + 0.5) * CELL - py) * (x - px)) / (y - py);
        crossings[row]?.push(cut);
      }
      [px, py] = [x, y];
    }
  }
  for (const [row, cuts] of crossings.entries()) {
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const from = Math.max(0, Math.ceil((cuts[i] ?? 0) / CELL - 0.5));
      const to = Math.min(columns - 1, Math.floor((cuts[i + 1] ?? 0) / CELL - 0.5));
      for (let column = from; column <= to; column++) mark(row * columns + column);
    }
  }
}
