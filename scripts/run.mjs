/**
 * Runs one of the project's TypeScript scripts: `node scripts/run.mjs scripts/code.ts ARGS…`.
 * Packages are installed first when they are missing, so every command works from a fresh clone.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./setup/install.mjs";
import { runMain } from "./setup/run.mjs";

const root = join(import.meta.dirname, "..");
const [script, ...args] = process.argv.slice(2);

await runMain(async () => {
  await ensureInstalled(root);
  // npm runs scripts in the project's folder; file names given belong to where the person stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(
    process.execPath,
    ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, script), ...args],
    {
      cwd,
      stdio: "inherit",
      env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
    },
  );
  process.exitCode = await new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
});
