import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, say } from "./run.mjs";

/** Everything a build depends on; `seeds/` is read at run time and does not count. */
const SOURCES = [
  "app",
  "components",
  "data",
  "docs/map-policy.md",
  "instrumentation.ts",
  "lib",
  "public",
  "next.config.js",
  "package-lock.json",
  "proxy.ts",
  "tsconfig.json",
];
const STAMP = ".next/stance-atlas-sources";

function* filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(full).sort()) yield* filesUnder(root, `${path}/${name}`);
}

/** Hash of the sources' names and contents; tests are left out, they change no build. */
function hashSources(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES)
    for (const path of filesUnder(root, source))
      if (!/\.test\.tsx?$/.test(path))
        hash
          .update(`${path}\0`)
          .update(readFileSync(join(root, path)))
          .update("\0");
  return hash.digest("hex");
}

const stampOf = (root) => {
  const path = join(root, STAMP);
  const built = existsSync(join(root, ".next/BUILD_ID")) && existsSync(path);
  return built ? readFileSync(path, "utf8") : null;
};

/** Builds the app when there is no build of exactly these sources. */
export async function ensureBuilt(root) {
  const hash = hashSources(root);
  if (stampOf(root) === hash) return;
  say(
    `${stampOf(root) === null ? "Building" : "The sources have changed: building again"} (next build) …`,
  );
  await run(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    env: { NODE_ENV: "production" },
  });
  writeFileSync(join(root, STAMP), hash);
}
