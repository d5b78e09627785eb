import { COMMITMENT_TYPES, STANCE_LEVEL } from "@/lib/codebook";
import type { Row } from "./shown";

/** Levels in codebook order of the types; null where there is no position. */
type Stand = readonly (number | null)[];

const LEVELS = Object.values(STANCE_LEVEL);
/** From the strongest yes to the strongest no, in half levels. */
const SCALE = 2 * (Math.max(...LEVELS) - Math.min(...LEVELS));

const standOf = ({ cells }: Row): Stand =>
  COMMITMENT_TYPES.map((type) => {
    const cell = cells.find((one) => one?.type === type);
    return cell ? STANCE_LEVEL[cell.position.stance] : null;
  });

/**
 * How far apart two stands are, in half levels summed over the types. Silence is no middle of the
 * scale: it is half the scale away from every level, as far from yes as from no, and from nothing
 * else; so the triangle inequality holds.
 */
function distance(a: Stand, b: Stand): number {
  return a.reduce<number>((sum, one, i) => {
    const other = b[i] ?? null;
    if (one === other) return sum;
    if (one === null || other === null) return sum + SCALE / 2;
    return sum + 2 * Math.abs(one - other);
  }, 0);
}

/**
 * Those that stand alike next to each other: a short path through all stands, from the first row's on.
 * Rows that stand the same keep their order, side by side.
 */
export function byLikeness(rows: readonly Row[]): readonly Row[] {
  const alike = new Map<string, { readonly stand: Stand; readonly rows: Row[] }>();
  for (const row of rows) {
    const stand = standOf(row);
    const key = stand.join();
    const group = alike.get(key);
    if (group) group.rows.push(row);
    else alike.set(key, { stand, rows: [row] });
  }
  const groups = [...alike.values()];
  const path = shortPath(groups.map(({ stand }) => stand));
  return path.flatMap((index) => groups[index]?.rows ?? []);
}

/** Always on to the nearest, then untangled. */
function shortPath(stands: readonly Stand[]): readonly number[] {
  const count = stands.length;
  const far = new Uint16Array(count * count);
  stands.forEach((a, i) => {
    stands.slice(0, i).forEach((b, j) => {
      const apart = distance(a, b);
      far[i * count + j] = apart;
      far[j * count + i] = apart;
    });
  });
  const between = (a: number, b: number): number => far[a * count + b] ?? 0;
  return untangled(nearestFirst(count, between), between);
}

type Between = (a: number, b: number) => number;

function nearestFirst(count: number, between: Between): number[] {
  const left = new Set(Array.from({ length: count }, (_, index) => index));
  const path: number[] = [];
  for (let next: number | null = count > 0 ? 0 : null; next !== null; ) {
    const at: number = next;
    path.push(at);
    left.delete(at);
    next = null;
    for (const one of left) if (next === null || between(at, one) < between(at, next)) next = one;
  }
  return path;
}

/** Turns runs of the path round for as long as that makes it shorter (2-opt); where it starts stays. */
function untangled(path: number[], between: Between): readonly number[] {
  const step = (from: number, to: number): number => {
    const [a, b] = [path[from], path[to]];
    return a === undefined || b === undefined ? 0 : between(a, b);
  };
  for (let shorter = true; shorter; ) {
    shorter = false;
    for (let i = 0; i < path.length - 2; i++)
      for (let j = i + 2; j < path.length; j++) {
        const gain = step(i, i + 1) + step(j, j + 1) - step(i, j) - step(i + 1, j + 1);
        if (gain <= 0) continue;
        path.splice(i + 1, j - i, ...path.slice(i + 1, j + 1).reverse());
        shorter = true;
      }
  }
  return path;
}
