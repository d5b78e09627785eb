import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, say } from "../../scripts/setup/run.mjs";

const APP = join(import.meta.dirname, "../bare-app");
const SOURCES = [
  "app/layout.js",
  "app/bytes/route.js",
  "app/compressed/route.js",
  "body.js",
  "next.config.js",
  "../../package-lock.json",
];

/** Builds the bare Next app that the API is compared with, when it is not built yet; returns its folder. */
export async function ensureBareApp(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES) hash.update(readFileSync(join(APP, source)));
  const wanted = hash.digest("hex");
  const stamp = join(APP, ".next/bench-sources");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return APP;
  say("Building the bare app (next build) …");
  await run(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build", APP], {
    cwd: root,
    env: { NODE_ENV: "production" },
  });
  writeFileSync(stamp, wanted);
  return APP;
}
