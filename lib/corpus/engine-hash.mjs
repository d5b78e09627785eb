import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where borders run. */
const BORDERS = ["data/atlas", "public/atlas"];

/** What decides how a document is read and where borders run; wording, layout and routes do not. */
const ENGINE = [
  "data",
  "public/atlas",
  "lib/codebook.ts",
  "lib/coding",
  "lib/corpus",
  "lib/documents",
  "lib/language",
  "lib/positions",
];

function* filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const entries = path.endsWith(".ts") ? null : readdirSync(full, { withFileTypes: true });
  if (entries === null) {
    yield path;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(root, inner);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield inner;
  }
}

/** Hash of engine, data and borders under `root`: 64 hexadecimal digits, the same for the same sources. */
export const hashEngine = (root) => hashOf(root, ENGINE);

/** The same of the borders alone. */
export const hashBorders = (root) => hashOf(root, BORDERS);

function hashOf(root, paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((one) => [...filesUnder(root, one)]))
    hash.update(`${path}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  return hash.digest("hex");
}
