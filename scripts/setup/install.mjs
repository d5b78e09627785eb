import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run, say } from "./run.mjs";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/**
 * Whether node_modules holds exactly the versions of package-lock.json. npm keeps a list of
 * what it installed in node_modules/.package-lock.json; packages for other systems are optional.
 */
function isInstalled(root) {
  const installed = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = readJson(join(root, "package-lock.json")).packages;
  const present = readJson(installed).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || present[path]?.version === version || (optional && !present[path]),
  );
}

/** Installs the locked packages when any is missing or of another version. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  say("Installing packages (npm ci) …");
  // Tools are needed to build: install them whatever NODE_ENV says.
  await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: root });
}
