import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

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
export function hashEngine(root) {
  const hash = createHash("sha256");
  for (const path of filesIn(root))
    hash.update(`${path}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  return hash.digest("hex");
}

const filesIn = (root) => ENGINE.flatMap((path) => [...filesUnder(root, path)]);
