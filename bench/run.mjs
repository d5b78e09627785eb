/**
 * `npm run bench [-- coding|api|size]`: speed against peers, in one run on one machine.
 * Peers come from this folder's own package.json. All load goes to 127.0.0.1.
 */
import { join } from "node:path";
import { ensureBuilt } from "../scripts/setup/build.mjs";
import { ensureInstalled } from "../scripts/setup/install.mjs";
import { run, runMain, StepError } from "../scripts/setup/run.mjs";

const root = join(import.meta.dirname, "..");

const PARTS = {
  coding: () => codingPart(),
  api: async () => (await import("./parts/api.mjs")).measureApi(root),
  cards: async () => (await import("./parts/cards.mjs")).measureCards(root),
  size: async () => (await import("./parts/size.mjs")).measureSize(root),
};

/** In a process of its own: the engine is TypeScript. */
const codingPart = () =>
  run(process.execPath, [join(root, "scripts/run.mjs"), join("bench", "parts", "coding.mjs")], {
    cwd: root,
    env: { INIT_CWD: root },
  });

await runMain(async () => {
  const asked = process.argv.slice(2);
  for (const name of asked)
    if (!(name in PARTS))
      throw new StepError(
        `There is no part "${name}"; there are: ${Object.keys(PARTS).join(", ")}.`,
      );
  const parts = asked.length === 0 ? Object.keys(PARTS) : asked;

  await ensureInstalled(root);
  await ensureInstalled(import.meta.dirname);
  if (parts.some((name) => name !== "coding")) await ensureBuilt(root);
  for (const name of parts) await PARTS[name]();
});
