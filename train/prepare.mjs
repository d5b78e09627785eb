/** Before training: installs what it needs and compiles the kernel where its sources have changed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "../scripts/setup/install.mjs";
import { run, runMain, say } from "../scripts/setup/run.mjs";
import { hashOfSources } from "./kernel/sources.mjs";

const root = join(import.meta.dirname, "..");

await runMain(async () => {
  await ensureInstalled(root);
  await ensureInstalled(import.meta.dirname);
  const compiled = readFileSync(join(root, "lib/language/kernel/kernel.wasm.ts"), "utf8");
  if (compiled.includes(hashOfSources())) return;
  say("Compiling the kernel …");
  await run(process.execPath, [join(import.meta.dirname, "kernel/build.mjs")], { cwd: root });
});
